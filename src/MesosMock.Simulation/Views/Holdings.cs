namespace MesosMock.Simulation.Views;

/// <summary>Adds up what tasks and executors use and what offers hold, by role.</summary>
internal static class Holdings
{
    public static IReadOnlyList<RoleResourcesView> UsedByRole(
        ViewList<TaskView> tasks, ViewList<ExecutorView> executors)
    {
        var sums = new RoleSums();
        foreach (var task in tasks)
        {
            if (task.HoldsResources)
            {
                sums.Add(task.Role, task.Resources.Set);
            }
        }

        foreach (var executor in executors)
        {
            sums.Add(executor.Role, executor.Resources.Set);
        }

        return sums.ToViews();
    }

    public static IReadOnlyList<RoleResourcesView> OfferedByRole(ViewList<OfferView> offers)
    {
        var sums = new RoleSums();
        foreach (var offer in offers)
        {
            sums.Add(offer.Role, offer.Resources.Set);
        }

        return sums.ToViews();
    }
}
