using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Roles;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Dominant shares of roles and, inside a role, of frameworks
/// (src/master/allocator/mesos/sorter/drf/sorter.cpp). Hierarchical roles form a tree whose nodes
/// share as one with their siblings.
/// </summary>
internal sealed class ShareLedger
{
    private readonly Totals _capacity = new();
    private readonly RoleNode _root = new("", null);

    public void AddCapacity(ResourceQuantities quantities) => _capacity.Add(quantities, 1);

    public void RemoveCapacity(ResourceQuantities quantities) => _capacity.Add(quantities, -1);

    public void Add(RoleSubscription subscription) =>
        NodeOf(subscription.Role).Clients.Add(new(subscription));

    public void Remove(RoleSubscription subscription)
    {
        var node = NodeOf(subscription.Role);
        node.Clients.RemoveAll(client => ReferenceEquals(client.Subscription, subscription));
        Prune(node);
    }

    public void Charge(Framework framework, string role, ResourceQuantities quantities) =>
        Book(framework, role, quantities, 1);

    public void Refund(Framework framework, string role, ResourceQuantities quantities) =>
        Book(framework, role, quantities, -1);

    /// <summary>Roles that somebody has or uses, and their parents.</summary>
    public int RoleCount => Count(_root);

    /// <summary>How much more than others a role may have before it has more than its share.
    /// </summary>
    public void SetWeight(string role, double weight) => NodeOf(role).Weight = weight;

    /// <summary>All subscriptions, the poorest first, as the shares stand now.</summary>
    public List<RoleSubscription> SmallestFirst()
    {
        var sorted = new List<RoleSubscription>();
        Collect(_root, sorted);
        return sorted;
    }

    private static int Count(RoleNode node) =>
        node.Children.Sum(child => 1 + Count(child));

    private void Collect(RoleNode node, List<RoleSubscription> sorted)
    {
        // Differs from Mesos: there the frameworks of an inner role compete with its sub-roles as a
        // virtual leaf; here they come first.
        Order(node.Clients);
        foreach (var client in node.Clients)
        {
            sorted.Add(client.Subscription);
        }

        Order(node.Children);
        foreach (var child in node.Children)
        {
            Collect(child, sorted);
        }
    }

    private void Order<T>(List<T> entries)
        where T : ShareEntry
    {
        foreach (var entry in entries)
        {
            entry.Share = entry.Allocated.ShareOf(_capacity) / entry.Weight;
        }

        // Insertion sort: the lists are short and nearly in order, as one share changed since.
        for (var place = 1; place < entries.Count; place++)
        {
            var moving = entries[place];
            var hole = place;
            for (; hole > 0 && moving.Precedes(entries[hole - 1]); hole--)
            {
                entries[hole] = entries[hole - 1];
            }

            entries[hole] = moving;
        }
    }

    private void Book(Framework framework, string role, ResourceQuantities quantities, int sign)
    {
        var leaf = NodeOf(role);
        for (var node = leaf; node is not null; node = node.Parent)
        {
            node.Allocated.Add(quantities, sign);
            node.Allocations += sign > 0 ? 1 : 0;
        }

        foreach (var client in leaf.Clients)
        {
            if (ReferenceEquals(client.Subscription.Framework, framework))
            {
                client.Allocated.Add(quantities, sign);
                client.Allocations += sign > 0 ? 1 : 0;
            }
        }

        Prune(leaf);
    }

    /// <summary>
    /// Forgets a role that nobody has, uses or gave a weight, with its parents: names of roles
    /// come and go for ever.
    /// </summary>
    private static void Prune(RoleNode node)
    {
        while (node is { Parent: { } parent, Clients.Count: 0, Children.Count: 0 }
            && node.Weight == RoleSettings.DefaultWeight
            && node.Allocated.IsZero)
        {
            parent.Children.Remove(node);
            node = parent;
        }
    }

    private RoleNode NodeOf(string role)
    {
        var node = _root;
        foreach (var part in role.Split('/'))
        {
            node = node.Child(part);
        }

        return node;
    }

    private abstract class ShareEntry(string name)
    {
        public string Name { get; } = name;

        public Totals Allocated { get; } = new();

        public long Allocations { get; set; }

        public double Weight { get; set; } = RoleSettings.DefaultWeight;

        public double Share { get; set; }

        public bool Precedes(ShareEntry other) =>
            Share != other.Share ? Share < other.Share
            : Allocations != other.Allocations ? Allocations < other.Allocations
            : string.CompareOrdinal(Name, other.Name) < 0;
    }

    private sealed class Client(RoleSubscription subscription)
        : ShareEntry(subscription.Framework.Id.Value)
    {
        public RoleSubscription Subscription { get; } = subscription;
    }

    private sealed class RoleNode(string name, RoleNode? parent) : ShareEntry(name)
    {
        public RoleNode? Parent { get; } = parent;

        public List<RoleNode> Children { get; } = [];

        public List<Client> Clients { get; } = [];

        public RoleNode Child(string part)
        {
            foreach (var child in Children)
            {
                if (child.Name == part)
                {
                    return child;
                }
            }

            var added = new RoleNode(part, this);
            Children.Add(added);
            return added;
        }
    }

    private sealed class Totals
    {
        private readonly List<(string Name, long Thousandths)> _amounts = [];

        public bool IsZero => _amounts.TrueForAll(amount => amount.Thousandths == 0);

        public void Add(ResourceQuantities quantities, int sign)
        {
            foreach (var (name, thousandths) in quantities.Items)
            {
                Add(name, sign * thousandths);
            }
        }

        /// <summary>The largest part that this is of the whole, over all kinds.</summary>
        public double ShareOf(Totals whole)
        {
            var share = 0.0;
            foreach (var (name, thousandths) in _amounts)
            {
                var total = whole.Of(name);
                share = total > 0 ? Math.Max(share, (double)thousandths / total) : share;
            }

            return share;
        }

        private long Of(string name)
        {
            foreach (var amount in _amounts)
            {
                if (amount.Name == name)
                {
                    return amount.Thousandths;
                }
            }

            return 0;
        }

        private void Add(string name, long thousandths)
        {
            for (var place = 0; place < _amounts.Count; place++)
            {
                if (_amounts[place].Name == name)
                {
                    _amounts[place] = (name, _amounts[place].Thousandths + thousandths);
                    return;
                }
            }

            _amounts.Add((name, thousandths));
        }
    }
}
