using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;

namespace MesosMock.Tests.Simulation;

/// <summary>How long an answered inverse offer keeps the question away.</summary>
public sealed class MaintenanceTests
{
    private readonly TaskStory _story = new([]);

    public MaintenanceTests()
    {
        _story.Launch();
        Schedule();
        Decline(1e6);
        _story.Clear();
    }

    private int Asked =>
        _story.Framework.Events.Count(message => message.InverseOffers is not null);

    [Fact]
    public void Answer_keeps_the_question_away()
    {
        _story.Advance(20);

        Assert.Equal(0, Asked);
    }

    [Fact]
    public void Revive_brings_the_question_back()
    {
        _story.Framework.Send(CallType.Revive);
        _story.Advance(1);

        Assert.Equal(1, Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Subscribing_again_or_an_update_brings_the_question_back(bool isUpdate)
    {
        var framework = _story.Framework;
        var info = framework.Record.Info;
        if (isUpdate)
        {
            framework.Call(new Call
            {
                Type = CallType.UpdateFramework,
                UpdateFramework = new() { FrameworkInfo = info },
            });
        }
        else
        {
            framework = _story.Resubscribe();
        }

        _story.Advance(1);

        Assert.Contains(framework.Events, message => message.InverseOffers is not null);
    }

    [Fact]
    [Trait("Fact", "S-123")]
    public void Question_without_an_answer_is_taken_back_when_offers_time_out()
    {
        var story = new TaskStory([], options: TaskStory.Options() with
        {
            OfferTimeout = TimeSpan.FromSeconds(10),
        }).Launch();
        Schedule(story);
        story.Clear();

        story.Advance(10);

        Assert.Single(
            story.Framework.Events, message => message.Type == EventType.RescindInverseOffer);
    }

    [Fact]
    public void Another_schedule_asks_everybody_again()
    {
        Schedule();

        Assert.Equal(1, Asked);
    }

    [Fact]
    public void Disconnection_forgets_the_answer()
    {
        _story.Framework.Close();

        var again = _story.Resubscribe();
        _story.Advance(1);

        Assert.Contains(again.Events, message => message.InverseOffers is not null);
    }

    [Fact]
    public void Agent_that_comes_back_is_asked_for_again()
    {
        _story.Lose();
        Assert.Equal(0, _story.Cluster.Step.Maintenance.FilterCount);

        _story.Return();
        _story.Advance(1);

        Assert.Equal(1, Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_kept_of_a_framework_or_an_agent_that_left(bool isFramework)
    {
        if (isFramework)
        {
            _story.Framework.Send(CallType.Teardown);
        }
        else
        {
            _story.Apply(new Command.MarkAgentGone(_story.AgentId));
        }

        Assert.Equal(0, _story.Cluster.Step.Maintenance.FilterCount);
    }

    private static void Schedule(TaskStory story)
    {
        var window = story.Cluster.Read<Unavailability>("""{"start":{"nanoseconds":5}}""");
        story.Cluster.Announce(story.Agent, window);
        story.Advance(0);
    }

    private void Schedule() => Schedule(_story);

    private void Decline(double refuseSeconds)
    {
        var asked = _story.Framework.Events.Last(message => message.InverseOffers is not null)
            .InverseOffers!.InverseOffers;
        _story.Framework.Call(new Call
        {
            Type = CallType.DeclineInverseOffers,
            DeclineInverseOffers = new()
            {
                InverseOfferIds = [.. asked.Select(offer => offer.Id)],
                Filters = new() { RefuseSeconds = refuseSeconds },
            },
        });
    }
}
