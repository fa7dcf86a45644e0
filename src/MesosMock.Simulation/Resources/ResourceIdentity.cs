using System.Globalization;
using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Writes what distinguishes two resources of one name as one text, so that comparing keys is
/// comparing strings. Each part carries its length: different resources never share a text.
/// </summary>
internal static class ResourceIdentity
{
    /// <summary>The text; empty for an unreserved resource without details.</summary>
    public static string Of(
        Repeated<ResourceReservationInfo> reservations, ResourceDetails details)
    {
        if (reservations.Count == 0 && details.IsNone)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var reservation in reservations)
        {
            text.Append('R').Append((int)(reservation.Type ?? 0));
            Append(text, reservation.Role);
            Append(text, reservation.Principal);
            Append(text, reservation.Labels);
        }

        Append(text, details.Disk);
        text.Append(details.IsRevocable ? "V" : "").Append(details.IsShared ? "S" : "");
        Append(text.Append('P'), details.ProviderId?.Value);
        return text.ToString();
    }

    /// <summary>True if the labels are the same in any order; absent ones equal none.</summary>
    public static bool SameLabels(Labels? left, Labels? right)
    {
        var (leftText, rightText) = (new StringBuilder(), new StringBuilder());
        Append(leftText, left ?? new Labels());
        Append(rightText, right ?? new Labels());
        return leftText.Equals(rightText);
    }

    private static void Append(StringBuilder text, ResourceDiskInfo? disk)
    {
        if (disk is null)
        {
            return;
        }

        Append(text.Append('D'), disk.Persistence?.Id);
        if (disk.Source is not { } source)
        {
            return;
        }

        text.Append('T').Append((int)source.Type);
        Append(text.Append(source.Path is null ? 'a' : 'b'), source.Path?.Root);
        Append(text.Append(source.Mount is null ? 'a' : 'b'), source.Mount?.Root);
        Append(text, source.Vendor);
        Append(text, source.Id);
        Append(text, source.Profile);
        Append(text, source.Metadata);
    }

    // The order of labels means nothing (src/common/type_utils.cpp, operator== of Labels).
    private static void Append(StringBuilder text, Labels? labels)
    {
        if (labels is null)
        {
            text.Append('-');
            return;
        }

        var parts = labels.Items.Select(Part).Order(StringComparer.Ordinal);
        Append(text, string.Concat(parts));
    }

    private static string Part(Label label)
    {
        var text = new StringBuilder();
        Append(text, label.Key);
        Append(text, label.Value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string? part)
    {
        if (part is null)
        {
            text.Append('-');
            return;
        }

        text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
    }
}
