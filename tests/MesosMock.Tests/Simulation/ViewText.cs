using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using MesosMock.Simulation.Views;

namespace MesosMock.Tests.Simulation;

/// <summary>
/// Writes everything that the public properties of a view and of the views in it say, so that
/// two texts are equal only if a reader cannot tell the views apart.
/// </summary>
internal static class ViewText
{
    public static string Of(ClusterView view)
    {
        var text = new StringBuilder();
        Write(view, text, "");
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, string indent)
    {
        switch (value)
        {
            case ResourcesView resources:
                text.Append(resources.Text).Append('\n');
                break;
            case IEnumerable many and not string:
                text.Append('\n');
                foreach (var one in many)
                {
                    text.Append(indent).Append("- ");
                    Write(one, text, indent + "  ");
                }

                break;
            case not null when value.GetType().Namespace == typeof(ClusterView).Namespace:
                text.Append('\n');
                foreach (var property in value.GetType().GetProperties(
                    BindingFlags.Public | BindingFlags.Instance))
                {
                    text.Append(indent).Append(property.Name).Append(": ");
                    Write(property.GetValue(value), text, indent + "  ");
                }

                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
        }
    }
}
