namespace MesosMock.Protocol.Generator.Schema;

/// <summary>Names every type and finds what every field refers to, across all files.</summary>
internal sealed class SchemaResolver
{
    private const string RootPackage = "mesos.v1";

    private readonly Dictionary<string, WireMessage> messages = new();
    private readonly Dictionary<string, WireEnum> enums = new();

    /// <summary>Completes the packages in place.</summary>
    public static void Resolve(IReadOnlyList<WirePackage> packages)
    {
        var resolver = new SchemaResolver();
        foreach (var package in packages)
        {
            resolver.Register(package);
        }

        foreach (var package in packages)
        {
            foreach (var message in package.Messages.ToList())
            {
                resolver.ResolveFields(message);
            }
        }
    }

    private void Register(WirePackage package)
    {
        foreach (var message in package.Messages)
        {
            messages.Add(package.Name + "." + message.Name, message);
        }

        foreach (var wireEnum in package.Enums)
        {
            enums.Add(package.Name + "." + wireEnum.Name, wireEnum);
        }

        foreach (var message in package.Messages.Where(message => message.TypeName.Length == 0))
        {
            message.TypeName = Naming.Message(message.Name, name => AliasOf(package, name));
        }

        foreach (var wireEnum in package.Enums)
        {
            NameEnum(package, wireEnum);
        }
    }

    private string? AliasOf(WirePackage package, string name) =>
        messages.TryGetValue(package.Name + "." + name, out var owner)
        && owner.TypeName.Length > 0
            ? owner.TypeName
            : null;

    private void NameEnum(WirePackage package, WireEnum wireEnum)
    {
        if (wireEnum.TypeName.Length == 0)
        {
            wireEnum.TypeName = Naming.Enum(wireEnum.Name, name => AliasOf(package, name));
        }

        var prefix = Naming.CommonPrefix(wireEnum.Members.Select(member => member.Name).ToList());
        foreach (var member in wireEnum.Members)
        {
            member.MemberName = Naming.EnumMember(member.Name.Substring(prefix));
        }
    }

    private void ResolveFields(WireMessage message)
    {
        foreach (var field in message.Fields)
        {
            field.Kind = ResolveKind(message, field);
            if (field.Label == FieldLabel.Map)
            {
                field.Entry = MakeEntry(message, field);
            }
            else if (field.Label == FieldLabel.Repeated)
            {
                MarkRepeated(field);
            }
        }
    }

    private static void MarkRepeated(WireField field)
    {
        if (field.Message != null)
        {
            field.Message.IsRepeatedSomewhere = true;
        }
        else if (field.Enum != null)
        {
            field.Enum.IsRepeatedSomewhere = true;
        }
    }

    private FieldKind ResolveKind(WireMessage owner, WireField field)
    {
        switch (field.TypeName)
        {
            case "string": return FieldKind.String;
            case "bytes": return FieldKind.Bytes;
            case "bool": return FieldKind.Bool;
            case "double": return FieldKind.Double;
            case "int32": return FieldKind.Int32;
            case "int64": return FieldKind.Int64;
            case "uint32": return FieldKind.UInt32;
            case "uint64": return FieldKind.UInt64;
        }

        foreach (var scope in new[] { owner.Package.Name, RootPackage })
        {
            if (enums.TryGetValue(scope + "." + field.TypeName, out var wireEnum))
            {
                field.Enum = wireEnum;
                return FieldKind.Enum;
            }

            if (messages.TryGetValue(scope + "." + field.TypeName, out var message))
            {
                field.Message = message;
                return FieldKind.Message;
            }
        }

        throw new SchemaException(
            owner.Package.Name, field.Line, $"no type is called '{field.TypeName}'");
    }

    /// <summary>protobuf sends each entry of a map as a nested message: key 1, value 2.</summary>
    private static WireMessage MakeEntry(WireMessage owner, WireField field)
    {
        var entry = new WireMessage
        {
            Name = owner.Name + "." + field.PropertyName + "Entry",
            Package = owner.Package,
            TypeName = owner.TypeName + field.PropertyName + "Entry",
            IsValue = true,
            IsMapEntry = true,
            IsRepeatedSomewhere = true,
            Doc = $"One entry of <c>{owner.Name}.{field.Name}</c>.",
        };
        entry.Fields.Add(new WireField
        {
            Name = "key",
            PropertyName = "Key",
            Number = 1,
            Label = FieldLabel.Required,
            Kind = FieldKind.String,
            TypeName = "string",
            Doc = "The entry's key, once per map.",
        });
        entry.Fields.Add(new WireField
        {
            Name = "value",
            PropertyName = "Value",
            Number = 2,
            Label = FieldLabel.Required,
            Kind = field.Kind,
            TypeName = field.TypeName,
            Message = field.Message,
            Enum = field.Enum,
            Doc = "The entry's value.",
        });
        owner.Package.Messages.Add(entry);
        return entry;
    }
}
