namespace MesosMock.Simulation.Resources;

/// <summary>Relations between hierarchical role names (src/common/roles.hpp).</summary>
internal static class RoleNames
{
    /// <summary>The role of frameworks that name none, and of unreserved resources.</summary>
    public const string Star = "*";

    /// <summary>True for <c>a/b</c> below <c>a</c>, at any depth; a role is not below itself.
    /// </summary>
    public static bool IsStrictSubroleOf(string descendant, string ancestor) =>
        descendant.Length > ancestor.Length
        && descendant[ancestor.Length] == '/'
        && descendant.StartsWith(ancestor, StringComparison.Ordinal);

    /// <summary>The role right above one; empty for one that stands alone.</summary>
    public static string ParentOf(string role) =>
        role.LastIndexOf('/') is var slash and > 0 ? role[..slash] : "";
}
