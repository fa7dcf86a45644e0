using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

public sealed class NameValidationTests
{
    [Theory]
    [InlineData("", "ID must not be empty")]
    [InlineData(".", "'.' is disallowed")]
    [InlineData("..", "'..' is disallowed")]
    [InlineData("a/b", "'a/b' contains invalid characters")]
    [InlineData("a\\b", "'a\\b' contains invalid characters")]
    [InlineData("a\nb", "'a\nb' contains invalid characters")]
    [InlineData("a\u007fb", "'a\u007fb' contains invalid characters")]
    [Trait("Fact", "S-146")]
    public void Bad_ids_are_refused(string id, string expected) =>
        Assert.Equal(expected, IdValidation.Validate(id));

    [Theory]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("...")]
    [InlineData("täsk")]
    public void Blanks_dots_and_umlauts_are_fine(string id) =>
        Assert.Null(IdValidation.Validate(id));

    [Fact]
    public void The_length_of_an_id_is_counted_in_bytes()
    {
        const string Expected = "ID must not be greater than 255 characters";

        Assert.Null(IdValidation.Validate(new string('a', 255)));
        Assert.Equal(Expected, IdValidation.Validate(new string('a', 256)));
        Assert.Equal(Expected, IdValidation.Validate(new string('ä', 128)));
    }

    [Theory]
    [InlineData("", "Role names cannot be the empty string")]
    [InlineData("/x", "Role '/x' cannot start with a slash")]
    [InlineData("x/", "Role 'x/' cannot end with a slash")]
    [InlineData("a//b", "Role 'a//b' cannot contain two adjacent slashes")]
    [InlineData("a/./b", "Role 'a/./b' cannot include '.' as a component")]
    [InlineData("a/..", "Role 'a/..' cannot include '..' as a component")]
    [InlineData("a/*", "Role 'a/*' cannot include '*' as a component")]
    [InlineData("a/-b", "Role component '-b' is invalid because it starts with a dash")]
    [InlineData("a b",
        "Role component 'a b' is invalid because it contains backspace or whitespace")]
    [Trait("Fact", "S-078")]
    public void Bad_roles_are_refused(string role, string expected) =>
        Assert.Equal(expected, RoleValidation.Validate(role));

    [Theory]
    [InlineData("*")]
    [InlineData("eng")]
    [InlineData("eng/web-1/a.b")]
    public void Good_roles_pass(string role) => Assert.Null(RoleValidation.Validate(role));
}
