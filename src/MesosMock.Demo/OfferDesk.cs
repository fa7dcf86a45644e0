using System.Text.Json;
using MesosMock.Demo.Tasks;
using MesosMock.Demo.Wire;

namespace MesosMock.Demo;

/// <summary>
/// Answers offers at once: none is ever held, so none can be used after it was rescinded or by
/// two launches. What is not needed is declined, and with nothing to do offers are switched off.
/// </summary>
internal sealed class OfferDesk(Workload workload, TaskKeeper keeper, DemoOptions options)
{
    private static readonly TimeSpan HungryFilter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RevivePauseMin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RevivePauseMax = TimeSpan.FromSeconds(15);

    private readonly Backoff _revives = new(RevivePauseMin, RevivePauseMax);
    private TimeSpan _nextRevive;
    private TimeSpan _wantedAt;
    private bool _isSuppressed;
    private bool _isFiltered;

    /// <summary>A new subscription knows of no filter and no suppression.</summary>
    public void OnSubscribed(TimeSpan now)
    {
        (_isSuppressed, _isFiltered, _wantedAt) = (false, false, now);
        _revives.Reset();
        _nextRevive = now + _revives.Next();
    }

    public void OnOffers(IEnumerable<JsonElement> elements, Outbox outbox, TimeSpan now)
    {
        var offers = elements.Select(Offer.Read).OfType<Offer>().ToArray();
        var missed = false;
        foreach (var job in workload.Wanted(now).ToArray())
        {
            missed |= !TryPlace(job, offers, now);
        }

        foreach (var offer in offers.Where(offer => offer.Jobs.Count > 0))
        {
            Accept(offer, outbox, now);
        }

        string[] unused = [.. offers.Where(offer => offer.Jobs.Count == 0).Select(o => o.Id)];
        if (unused.Length > 0)
        {
            _isFiltered |= !missed;
            outbox.Send(
                Calls.Decline(unused, missed ? HungryFilter : options.IdleFilter),
                repeats: true);
        }

        _revives.Reset();
        _nextRevive = now + _revives.Next();
    }

    /// <summary>Asks for offers while there is work, and for none while there is not.</summary>
    public void Tick(Outbox outbox, TimeSpan now)
    {
        if (workload.Wanted(now).Any())
        {
            _wantedAt = now;

            // Filters in the way are reason enough; otherwise offers are merely late.
            if (now >= _nextRevive || _isSuppressed || _isFiltered)
            {
                (_isSuppressed, _isFiltered) = (false, false);
                _nextRevive = now + _revives.Next();
                outbox.Send(Calls.Revive(), repeats: true);
            }
        }
        else if (!_isSuppressed && now > _wantedAt + IdleTime)
        {
            _isSuppressed = true;
            outbox.Send(Calls.Suppress(), repeats: true);
        }
    }

    private bool TryPlace(Job job, Offer[] offers, TimeSpan now) => offers
        .OrderBy(offer => offer.IsUnsteady)
        .ThenBy(offer => keeper.Opinions.IsAvoided(offer.AgentId, now))
        .ThenBy(offer => keeper.CountOn(offer.AgentId) + offer.Jobs.Count)
        .Any(offer => offer.TryTake(job));

    private void Accept(Offer offer, Outbox outbox, TimeSpan now)
    {
        TaskRecord[] tasks =
            [.. offer.Jobs.Select(job => keeper.Launch(job, offer.AgentId, now))];
        var call = Calls.Accept(
            offer.Id, tasks.Select(task => Calls.Task(task.Job, task.Id, offer.AgentId)));
        outbox.Send(call, result =>
        {
            if (result.Fate == CallFate.Taken)
            {
                return;
            }

            // The tasks may exist or not: the master is asked, and nothing is launched twice.
            // If the offer still stands it must not be lost; if not, nobody minds.
            foreach (var task in tasks)
            {
                keeper.Doubt(task, now);
            }

            outbox.Send(Calls.Decline([offer.Id], TimeSpan.Zero), repeats: true);
        });
    }
}
