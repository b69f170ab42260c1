package cn.zhongning.portal.stories;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.content.ArticleForm;
import cn.zhongning.portal.content.ArticleOwner;
import cn.zhongning.portal.content.ArticleService;
import cn.zhongning.portal.content.ArticleSort;
import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.contracts.Contract;
import cn.zhongning.portal.contracts.ContractStage;
import cn.zhongning.portal.contracts.Contracts;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.stories.Consents.Consent;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Success stories: drafted from the chain, edited by the centre, public only as long as both sides agree. */
@Service
@Transactional
class Stories implements ArticleOwner {
    private final StoryRepository stories;
    private final Consents consents;
    private final StoryDraft drafts;
    private final Contracts contracts;
    private final ArticleService articles;
    private final CurrentUser user;
    private final Notices notices;
    private final Audit audit;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    Stories(
            StoryRepository stories,
            Consents consents,
            StoryDraft drafts,
            Contracts contracts,
            ArticleService articles,
            CurrentUser user,
            Notices notices,
            Audit audit,
            Texts texts,
            Site site,
            Clock clock) {
        this.stories = stories;
        this.consents = consents;
        this.drafts = drafts;
        this.contracts = contracts;
        this.articles = articles;
        this.user = user;
        this.notices = notices;
        this.audit = audit;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** For the centre at any stage; for both sides once they have been asked. */
    @Transactional(readOnly = true)
    Optional<Story> find(UUID contract) {
        if (contracts.find(contract).isEmpty()) return Optional.empty();
        var story = stories.findById(contract);
        return user.require().staff() ? story : story.filter(asked -> asked.stage() != StoryStage.DRAFT);
    }

    @Transactional(readOnly = true)
    Map<UUID, Consent> consents(UUID contract) {
        contracts.get(contract);
        return consents.of(contract);
    }

    /** Whether a story may be told of it at all: a side that is not on the portal can agree to none. */
    boolean tellable(Contract contract) {
        return signed(contract) && contract.outsider() == null;
    }

    private static boolean signed(Contract contract) {
        return contract.stage() == ContractStage.SIGNED || contract.stage() == ContractStage.REGISTERED;
    }

    Story draft(UUID id) {
        requireStaff();
        var contract = contracts.get(id);
        if (!signed(contract)) throw new Refused("stories.error.not-signed");
        if (!tellable(contract)) throw new Refused("stories.error.outsider");
        var there = stories.findById(id);
        if (there.isPresent()) return there.get();
        return save(Story.draft(id, drafts.of(contract), clock.instant()), "story.drafted");
    }

    /** Another text: both sides are asked anew. */
    Story edit(UUID id, int version, StoryForm form) {
        requireStaff();
        var story = unchanged(id, version);
        if (story.stage() == StoryStage.PUBLISHED) throw new Refused("stories.error.published");
        form.check();
        consents.forget(id);
        return save(story.with(form, clock.instant()), "story.edited");
    }

    Story ask(UUID id, int version) {
        requireStaff();
        var story = unchanged(id, version);
        if (story.stage() != StoryStage.DRAFT) throw new Refused("stories.error.asked");
        var asked = save(story.at(StoryStage.ASKED, story.articleId(), clock.instant()), "story.asked");
        contracts
                .get(id)
                .sides()
                .forEach(side -> notices.tellOrganisation(
                        side,
                        "stories.notice.asked",
                        asked.address(),
                        story.form().title()));
        return asked;
    }

    /** One side agrees or does not; what is public already leaves the public with the consent. */
    Story say(UUID id, int version, boolean granted, boolean amountToo) {
        var contract = contracts.get(id);
        var side = side(contract).orElseThrow(() -> new Refused("stories.error.not-yours"));
        var story = unchanged(id, version);
        if (story.stage() != StoryStage.ASKED && story.stage() != StoryStage.PUBLISHED)
            throw new Refused("stories.error.not-asked");
        boolean amountToldUntilNow = story.stage() == StoryStage.PUBLISHED && consents.amountToo(contract);
        consents.say(
                id,
                new Consent(side, granted, granted && amountToo),
                user.require().accountId());
        audit.record(granted ? "story.agreed" : "story.declined", id);
        boolean told = granted && !(amountToldUntilNow && !amountToo);
        var said = story.stage() == StoryStage.PUBLISHED && !told ? takeBack(story) : story;
        tellCentre(contract, said, granted);
        return said;
    }

    Story publish(UUID id, int version) {
        requireStaff();
        var story = unchanged(id, version);
        var contract = contracts.get(id);
        if (story.stage() != StoryStage.ASKED) throw new Refused("stories.error.not-asked");
        if (!consents.both(contract)) throw new Refused("stories.error.consent");
        var article = articles.publish(article(story, contract));
        var published = save(story.at(StoryStage.PUBLISHED, article.id(), clock.instant()), "story.published");
        contract.sides()
                .forEach(side -> notices.tellOrganisation(
                        side,
                        "stories.notice.published",
                        article.address(),
                        story.form().title()));
        return published;
    }

    Story withdraw(UUID id, int version) {
        requireStaff();
        var story = unchanged(id, version);
        if (story.stage() != StoryStage.PUBLISHED) throw new Refused("stories.error.not-published");
        return takeBack(story);
    }

    /** The side for which the reader speaks: an agency does not agree in its client's name. */
    Optional<UUID> side(Contract contract) {
        var who = user.require();
        return contract.sides().filter(who::writesFor).findFirst();
    }

    @Override
    public Optional<Refused> keeps(UUID article) {
        return stories.findByArticleId(article).map(story -> new Refused("stories.error.in-stories"));
    }

    private Story takeBack(Story story) {
        articles.takeBack(Objects.requireNonNull(story.articleId()));
        return save(story.at(StoryStage.WITHDRAWN, null, clock.instant()), "story.withdrawn");
    }

    /** The amount is told only where both sides said so. */
    private ArticleForm article(Story story, Contract contract) {
        var form = story.form();
        var amount = consents.amountToo(contract)
                ? "\n\n" + texts.get(Texts.CHINESE, "stories.draft.amount", Amounts.wan(contract.total()))
                : "";
        return new ArticleForm(
                ArticleSort.STORY,
                form.title(),
                form.summary(),
                form.body() + amount,
                "",
                site.centre().label(Texts.CHINESE));
    }

    private void tellCentre(Contract contract, Story story, boolean granted) {
        if (user.get().filter(SignedIn::staff).isPresent()) return;
        var title = story.form().title();
        if (story.stage() == StoryStage.WITHDRAWN)
            notices.tellRole(Role.STAFF, "stories.notice.withdrawn", story.address(), title);
        else if (!granted) notices.tellRole(Role.STAFF, "stories.notice.declined", story.address(), title);
        else if (story.stage() == StoryStage.ASKED && consents.both(contract))
            notices.tellRole(Role.STAFF, "stories.notice.agreed", story.address(), title);
    }

    private Story unchanged(UUID id, int version) {
        stories.lock(id);
        var story = find(id).orElseThrow(() -> new Refused("stories.error.gone"));
        if (story.version() != version) throw new Refused("stories.error.changed");
        return story;
    }

    private Story save(Story story, String action) {
        try {
            var saved = stories.save(story);
            audit.record(action, saved.contractId());
            return saved;
        } catch (OptimisticLockingFailureException | DuplicateKeyException somebodyWasFaster) {
            throw new Refused("stories.error.changed");
        }
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("stories.error.staff-only");
    }
}
