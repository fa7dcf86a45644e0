using MesosMock.Simulation.State;

namespace MesosMock.Tests.State;

/// <summary>Lists whose views cost what changed.</summary>
public sealed class PagedListTests
{
    private int _viewsAsked;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_a_list_whatever_comes_changes_and_goes(int seed)
    {
        var random = new Random(seed);
        var list = NewList();
        var model = new List<Thing>();
        for (var step = 0; step < 3000; step++)
        {
            var choice = random.Next(10);
            if (choice < 5 || model.Count == 0)
            {
                model.Add(Add(list, $"{step}"));
            }
            else if (choice < 8)
            {
                var gone = model[random.Next(model.Count)];
                model.Remove(gone);
                list.Remove(gone.Seat);
            }
            else
            {
                model[random.Next(model.Count)].Change($"{step}'");
            }

            if (step % 7 == 0)
            {
                AssertSame(model, list, $"seed {seed}, step {step}");
            }
        }
    }

    [Fact]
    public void Views_that_were_taken_never_change()
    {
        var list = NewList();
        var things = Enumerable.Range(0, 200).Select(n => Add(list, $"{n}")).ToArray();
        var before = list.Views;
        var texts = before.Select(view => view.Text).ToArray();

        things[100].Change("changed");
        list.Remove(things[3].Seat);
        Add(list, "new");
        _ = list.Views;

        Assert.Equal(texts, before.Select(view => view.Text));
    }

    [Fact]
    public void One_change_among_many_makes_one_page_anew()
    {
        var list = NewList();
        var things = Enumerable.Range(0, 100_000).Select(n => Add(list, $"{n}")).ToArray();
        _ = list.Views;
        _viewsAsked = 0;

        things[50_000].Change("changed");
        var views = list.Views;
        _ = list.Views;

        Assert.Equal("changed", views[50_000].Text);
        Assert.InRange(_viewsAsked, 1, 64);
    }

    [Fact]
    public void The_thing_at_hand_may_leave_and_new_ones_are_not_walked()
    {
        var list = NewList();
        foreach (var number in Enumerable.Range(0, 300))
        {
            Add(list, $"{number}");
        }

        var walked = 0;
        foreach (var thing in list)
        {
            walked++;
            list.Remove(thing.Seat);
            Add(list, $"new {thing.Text}");
        }

        Assert.Equal(300, walked);
        Assert.Equal("new 0", list.First!.Text);
        Assert.Equal(300, list.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void There_is_no_view_outside_the_list(int index)
    {
        var list = NewList();
        foreach (var text in (string[])["a", "b", "c"])
        {
            Add(list, text);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => list.Views[index]);
    }

    private static void AssertSame(
        List<Thing> model, PagedList<Thing, View> list, string moment)
    {
        var expected = model.Select(thing => thing.Text).ToArray();
        var views = list.Views;
        var walked = new List<string>();
        foreach (var view in views)
        {
            walked.Add(view.Text);
        }

        Assert.True(expected.SequenceEqual(list.Select(thing => thing.Text)), moment);
        Assert.True(expected.SequenceEqual(walked), moment);
        Assert.True(expected.SequenceEqual(views.Select(view => view.Text)), moment);
        Assert.True(
            expected.SequenceEqual(Enumerable.Range(0, views.Count).Select(n => views[n].Text)),
            moment);
        Assert.Equal(expected.Length, list.Count);
        Assert.Equal(expected.FirstOrDefault(), list.First?.Text);
    }

    private static Thing Add(PagedList<Thing, View> list, string text)
    {
        var thing = new Thing(text);
        thing.Seat = list.Add(thing);
        return thing;
    }

    private PagedList<Thing, View> NewList() => new(thing =>
    {
        _viewsAsked++;
        return thing.View;
    });

    private sealed record View(string Text);

    private sealed class Thing(string text)
    {
        public string Text { get; private set; } = text;

        public Seat Seat { get; set; }

        public View View => new(Text);

        public void Change(string text)
        {
            Text = text;
            Seat.Touch();
        }
    }
}
