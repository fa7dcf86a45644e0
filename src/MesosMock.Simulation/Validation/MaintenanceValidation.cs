using System.Globalization;
using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Maintenance;
using MesosMock.Simulation.Maintenance;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Schedules and lists of machines (src/master/maintenance.cpp, namespace validation).
/// </summary>
internal static class MaintenanceValidation
{
    /// <summary>Checks a schedule that is to replace the present one.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="down">The machines that are down and may not be left out.</param>
    /// <returns>Mesos's error text, or null if it is fine.</returns>
    public static string? Validate(Schedule schedule, IEnumerable<MachineId> down)
    {
        var seen = new HashSet<MachineKey>();
        foreach (var window in schedule.Windows)
        {
            if (window.MachineIds.IsEmpty)
            {
                return "List of machines in the maintenance window is empty";
            }

            if (window.Unavailability.Duration is { Nanoseconds: < 0 })
            {
                return "Unavailability 'duration' is negative";
            }

            if (Validate(window.MachineIds, seen) is { } problem)
            {
                return problem;
            }
        }

        foreach (var id in down)
        {
            if (!seen.Contains(MachineKey.Of(id)))
            {
                return $"Machine '{Print(id)}' is deactivated and cannot be removed from the "
                    + "schedule";
            }
        }

        return null;
    }

    /// <summary>Checks the machines of START_MAINTENANCE or STOP_MAINTENANCE.</summary>
    /// <returns>Mesos's error text, or null if the list is fine.</returns>
    public static string? Validate(Repeated<MachineId> ids) =>
        ids.IsEmpty ? "List of machines is empty" : Validate(ids, []);

    /// <summary>Checks that all machines can go down, or come up.</summary>
    /// <returns>Mesos's error text, or null if they can.</returns>
    public static string? ValidateMode(
        Repeated<MachineId> ids, MaintenancePlan plan, bool isDown)
    {
        foreach (var id in ids)
        {
            if (!plan.IsKnown(id))
            {
                return $"Machine '{Print(id)}' is not part of a maintenance schedule";
            }

            if (plan.IsDown(id) != isDown)
            {
                return $"Machine '{Print(id)}' is not in " + (isDown
                    ? "DOWN mode and cannot be brought up"
                    : "DRAINING mode and cannot be brought down");
            }
        }

        return null;
    }

    /// <summary>A machine id in JSON, as these texts show it.</summary>
    public static string Print(MachineId id)
    {
        var json = new System.Buffers.ArrayBufferWriter<byte>();
        WireCodec.Write(id, WireFormat.Json, json);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static string? Validate(Repeated<MachineId> ids, HashSet<MachineKey> seen)
    {
        foreach (var id in ids)
        {
            var key = MachineKey.Of(id);
            if (key is { Hostname: "", Ip: "" })
            {
                return "Both 'hostname' and 'ip' for a machine are empty";
            }

            if (key.Ip.Length > 0 && !IsAddress(key.Ip))
            {
                return $"Failed to parse IPv4: {key.Ip}";
            }

            if (!seen.Add(key))
            {
                return $"Machine '{Print(id)}' appears more than once in the schedule";
            }
        }

        return null;
    }

    /// <summary>Four decimal numbers without leading zeros, as inet_pton reads them.</summary>
    private static bool IsAddress(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part =>
            byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && part == number.ToString(CultureInfo.InvariantCulture));
    }
}
