package cn.zhongning.portal.deals;

import static cn.zhongning.portal.deals.DealMove.ACCEPT;
import static cn.zhongning.portal.deals.DealMove.ASK;
import static cn.zhongning.portal.deals.DealMove.ASSIGN;
import static cn.zhongning.portal.deals.DealMove.BACK;
import static cn.zhongning.portal.deals.DealMove.END;
import static cn.zhongning.portal.deals.DealMove.MEET;
import static cn.zhongning.portal.deals.DealMove.NOTE;
import static cn.zhongning.portal.deals.DealMove.PROPOSE;
import static cn.zhongning.portal.deals.DealMove.REFUSE;
import static cn.zhongning.portal.deals.DealMove.REGISTER;
import static cn.zhongning.portal.deals.DealMove.SIGN;
import static cn.zhongning.portal.deals.DealMove.TALK;
import static cn.zhongning.portal.deals.DealMove.WRITE;
import static cn.zhongning.portal.deals.DealStage.ANSWERED;
import static cn.zhongning.portal.deals.DealStage.ENDED;
import static cn.zhongning.portal.deals.DealStage.REGISTERED;
import static cn.zhongning.portal.deals.DealStage.SENT;
import static cn.zhongning.portal.deals.DealStage.SIGNED;
import static cn.zhongning.portal.deals.DealStage.SIGNING;
import static cn.zhongning.portal.deals.DealStage.TALKING;
import static cn.zhongning.portal.deals.Hat.ASKER;
import static cn.zhongning.portal.deals.Hat.BROKER;
import static cn.zhongning.portal.deals.Hat.OWNER;
import static cn.zhongning.portal.deals.Hat.STAFF;

import cn.zhongning.portal.accounts.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which move leads from where to where, and who may do it: the only place that says so. */
public final class Transitions {
    private static final Set<Hat> SIDES = Set.of(OWNER, ASKER);
    private static final Set<Hat> SIDES_AND_CENTRE = Set.of(OWNER, ASKER, STAFF);
    private static final Set<Hat> ALL = Set.of(OWNER, ASKER, BROKER, STAFF);

    static final List<Rule> TABLE = List.of(
            new Rule(SENT, ACCEPT, ANSWERED, Set.of(OWNER)),
            new Rule(SENT, ASK, ANSWERED, Set.of(OWNER)),
            new Rule(SENT, REFUSE, ENDED, Set.of(OWNER)),
            new Rule(SENT, WRITE, SENT, Set.of(ASKER, BROKER, STAFF)),
            new Rule(SENT, END, ENDED, Set.of(ASKER, STAFF)),
            new Rule(ANSWERED, TALK, TALKING, Set.of(ASKER)),
            new Rule(ANSWERED, WRITE, ANSWERED, Set.of(OWNER, BROKER, STAFF)),
            new Rule(ANSWERED, REFUSE, ENDED, Set.of(OWNER)),
            new Rule(ANSWERED, END, ENDED, Set.of(ASKER, STAFF)),
            new Rule(TALKING, WRITE, TALKING, ALL),
            new Rule(TALKING, MEET, TALKING, ALL),
            new Rule(TALKING, PROPOSE, SIGNING, SIDES),
            new Rule(TALKING, END, ENDED, SIDES_AND_CENTRE),
            new Rule(SIGNING, WRITE, SIGNING, ALL),
            new Rule(SIGNING, MEET, SIGNING, ALL),
            new Rule(SIGNING, BACK, TALKING, SIDES),
            new Rule(SIGNING, SIGN, SIGNED, SIDES_AND_CENTRE),
            new Rule(SIGNING, END, ENDED, SIDES_AND_CENTRE),
            new Rule(SIGNED, WRITE, SIGNED, ALL),
            new Rule(SIGNED, REGISTER, REGISTERED, SIDES_AND_CENTRE),
            new Rule(SIGNED, END, ENDED, Set.of(STAFF)),
            new Rule(REGISTERED, WRITE, REGISTERED, ALL),
            new Rule(SENT, ASSIGN, SENT, Set.of(STAFF)),
            new Rule(ANSWERED, ASSIGN, ANSWERED, Set.of(STAFF)),
            new Rule(TALKING, ASSIGN, TALKING, Set.of(STAFF)),
            new Rule(SIGNING, ASSIGN, SIGNING, Set.of(STAFF)),
            new Rule(SIGNED, ASSIGN, SIGNED, Set.of(STAFF)),
            new Rule(SENT, NOTE, SENT, Set.of(BROKER)),
            new Rule(ANSWERED, NOTE, ANSWERED, Set.of(BROKER)),
            new Rule(TALKING, NOTE, TALKING, Set.of(BROKER)),
            new Rule(SIGNING, NOTE, SIGNING, Set.of(BROKER)),
            new Rule(SIGNED, NOTE, SIGNED, Set.of(BROKER)));

    private Transitions() {}

    /** @param hats who may do it, whatever their role outside the deal */
    record Rule(DealStage from, DealMove move, DealStage to, Set<Hat> hats) {}

    /** Roles of people who can wear a hat: staff never sit on a side, and only brokers sit between. */
    static Set<Role> roles(Hat hat) {
        return switch (hat) {
            case OWNER, ASKER -> EnumSet.of(Role.ENTERPRISE, Role.UNIVERSITY, Role.BROKER, Role.ORGANISER);
            case BROKER -> EnumSet.of(Role.BROKER);
            case STAFF -> EnumSet.of(Role.STAFF, Role.ADMIN);
        };
    }

    /** Where the move leads from there; nothing where it leads nowhere for whoever wears this hat. */
    static Optional<DealStage> to(DealStage from, DealMove move, Hat hat) {
        return rules(from)
                .filter(rule -> rule.move() == move && rule.hats().contains(hat))
                .map(Rule::to)
                .findFirst();
    }

    /** What whoever wears this hat may do now. */
    public static Set<DealMove> open(DealStage from, Hat hat) {
        return rules(from)
                .filter(rule -> rule.hats().contains(hat))
                .map(Rule::move)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DealMove.class)));
    }

    private static Stream<Rule> rules(DealStage from) {
        return TABLE.stream().filter(rule -> rule.from() == from);
    }
}
