namespace MesosMock.Demo;

/// <summary>What is to run: the services, and a batch queue that never ends.</summary>
internal sealed class Workload
{
    private readonly List<Job> _jobs;
    private readonly int _slots;
    private int _batches;

    public Workload(DemoOptions options)
    {
        _slots = options.BatchSlots;
        _jobs = [.. options.Services.Select(name => new Job(name, isService: true))];
        FillQueue();
    }

    public IReadOnlyList<Job> Jobs => _jobs;

    public IEnumerable<Job> Wanted(TimeSpan now) => _jobs.Where(job => job.IsWanted(now));

    /// <summary>A job of the queue has finished: the next one takes its place.</summary>
    public void Finish(Job job)
    {
        job.IsDone = true;
        job.Current = null;
        _jobs.Remove(job);
        FillQueue();
    }

    private void FillQueue()
    {
        while (_jobs.Count(job => !job.IsService) < _slots)
        {
            _jobs.Add(new($"batch-{++_batches}", isService: false));
        }
    }
}
