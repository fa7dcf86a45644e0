namespace MesosMock.Server.Endpoints;

/// <summary>
/// Finds the endpoint of a path by libprocess's rules (3rdparty/libprocess/src/process.cpp,
/// ProcessManager::handle and ProcessBase::consume): a first segment that names no process means
/// the process <c>master</c>, and the longest parent path that has an endpoint gets the request.
/// </summary>
internal sealed class EndpointMap
{
    private const string Master = "master";

    private readonly Dictionary<string, IEndpoint> _endpoints = [];
    private readonly Dictionary<string, IEndpoint>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _processes = [Master];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _processLookup;

    /// <summary>Makes a map of canonical paths, which begin with the process's name.</summary>
    public EndpointMap(IEnumerable<KeyValuePair<string, IEndpoint>> endpoints)
    {
        _lookup = _endpoints.GetAlternateLookup<ReadOnlySpan<char>>();
        _processLookup = _processes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (path, endpoint) in endpoints)
        {
            _endpoints.Add(path, endpoint);
            _processes.Add(FirstSegment(path).ToString());
        }
    }

    /// <summary>Finds the endpoint of a decoded path.</summary>
    /// <returns>The endpoint; null if a master answers 404.</returns>
    public IEndpoint? Find(string path)
    {
        if (_endpoints.TryGetValue(path, out var exact))
        {
            return exact;
        }

        return path.Contains("/..", StringComparison.Ordinal) ? null : FindByParents(path);
    }

    private IEndpoint? FindByParents(string path)
    {
        var rest = _processLookup.Contains(FirstSegment(path))
            ? path.AsSpan()
            : $"/{Master}{path}".AsSpan();
        while (rest.Length > 0)
        {
            if (_lookup.TryGetValue(rest, out var endpoint))
            {
                return endpoint;
            }

            rest = rest[..rest.LastIndexOf('/')];
        }

        return null;
    }

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> path)
    {
        var segment = path.TrimStart('/');
        var end = segment.IndexOf('/');
        return end < 0 ? segment : segment[..end];
    }
}
