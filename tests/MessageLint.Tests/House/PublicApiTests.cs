using System.Reflection;
using System.Text;

namespace MessageLint.Tests.House;

/// <summary>The library's public surface, so that a change of it is seen as one.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_one_that_was_agreed_on() => Repository.Holds("tests/MessageLint.Tests/House/PublicApi.txt", Surface(typeof(MessageLinter).Assembly));

    static string Surface(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append($"{KindOf(type)} {type.FullName}{BaseOf(type)}\n");
            foreach (string member in MembersOf(type).Order(StringComparer.Ordinal)) text.Append($"    {member}\n");
        }

        return text.ToString();
    }

    static string KindOf(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : "class";

    static string BaseOf(Type type) => type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? $" : {NameOf(parent)}" : "";

    static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}");

        // What every record has is not worth a line.
        var methods = type.GetMethods(Declared).Where(m => !m.IsSpecialName && m.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$")).Select(Describe);
        var constructors = type.GetConstructors().Select(c => $"new({ParametersOf(c)})");
        var properties = type.GetProperties(Declared).Select(Describe);
        var fields = type.GetFields(Declared).Select(f => $"{(f.IsLiteral ? $"const {NameOf(f.FieldType)} {f.Name} = {f.GetRawConstantValue()}" : $"{NameOf(f.FieldType)} {f.Name}")}");
        return methods.Concat(constructors).Concat(properties).Concat(fields);
    }

    static string Describe(MethodInfo method) => $"{(method.IsStatic ? "static " : "")}{NameOf(method.ReturnType)} {method.Name}({ParametersOf(method)})";

    static string Describe(PropertyInfo property)
    {
        bool nullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable && !property.PropertyType.IsValueType;
        string setter = property.SetMethod is not { IsPublic: true } set ? "" : set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;";
        bool required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        string way = property.GetMethod!.IsStatic ? "static " : required ? "required " : "";
        return $"{way}{NameOf(property.PropertyType)}{(nullable ? "?" : "")} {property.Name} {{ get;{setter} }}";
    }

    static string ParametersOf(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)}{(IsNullable(p) ? "?" : "")} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : "")}"));

    static bool IsNullable(ParameterInfo parameter) => !parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;

    static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return NameOf(inner) + "?";
        string name = type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(int) => "int",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(char) => "char",
            _ when type == typeof(byte) => "byte",
            _ when type == typeof(void) => "void",
            _ => type.Name,
        };
        return type.IsGenericType ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
