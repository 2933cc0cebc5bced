using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.About;

/// <summary>What this is, what each word means, under which licence, and whose view of borders.</summary>
public sealed class AboutPage : IPage
{
    public string Pattern => "/about";

    public Task<PageAnswer> AnswerAsync(PageRequest request) => Task.FromResult(PageAnswer.Of<AboutView>(
        AboutTexts.Title.In(request.Language), AboutTexts.Lead.In(request.Language), Definitions.All));
}

/// <summary>What was tested for access, and what is not conformant.</summary>
public sealed class AccessibilityPage : IPage
{
    public string Pattern => "/accessibility";

    public Task<PageAnswer> AnswerAsync(PageRequest request) => Task.FromResult(PageAnswer.Of<AccessibilityView>(
        Shared.SharedTexts.Accessibility.In(request.Language), AboutTexts.AccessLead.In(request.Language), ""));
}
