package cn.zhongning.portal.strangers;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.mapping.Table;

/** What an action could be called with: everything of the neighbour's in turn, and words and days that would do. */
record Arguments(Neighbour neighbour, JdbcAggregateOperations stored) {
    private static final String WORDS = "这是不相干的人写下的一段话，够长，也没有什么不妥。";
    private static final Set<String> PAST = Set.of("assessedOn", "issuedOn", "on", "paid", "seen", "signedOn");

    /** Nobody has said how to make one of these. */
    static final class Unknown extends RuntimeException {
        Unknown(String what) {
            super(what);
        }
    }

    /** All ways to call it: ids and forms side by side, each of them with every choice of the enums. */
    List<Object[]> of(Action action) {
        var types = action.parameters();
        var parameters = action.method().getParameters();
        var values = IntStream.range(0, types.size())
                .mapToObj(i -> values(types.get(i), action.called(), parameters[i].getName()))
                .toList();
        var calls = new ArrayList<Object[]>();
        int most = IntStream.range(0, types.size())
                .filter(i -> !types.get(i).toClass().isEnum())
                .map(i -> values.get(i).size())
                .max()
                .orElse(1);
        for (int i = 0; i < most; i++) {
            int turn = i;
            calls.add(values.stream().map(each -> each.get(turn % each.size())).toArray());
        }
        for (int i = 0; i < types.size(); i++)
            if (types.get(i).toClass().isEnum()) calls = multiplied(calls, i, values.get(i));
        return calls;
    }

    private static ArrayList<Object[]> multiplied(List<Object[]> calls, int place, List<?> choices) {
        var more = new ArrayList<Object[]>();
        for (var call : calls) {
            for (var choice : choices) {
                var copy = call.clone();
                copy[place] = choice;
                more.add(copy);
            }
        }
        return more;
    }

    private List<?> values(ResolvableType type, String where, String name) {
        var raw = type.toClass();
        if (raw.equals(UUID.class)) return Whose.ids(neighbour, where, name);
        if (raw.equals(long.class) && name.equals("entry")) return neighbour.numbers("contract_entry");
        if (raw.isEnum()) return inAForm(where) ? List.of(raw.getEnumConstants()[0]) : List.of(raw.getEnumConstants());
        if (Collection.class.isAssignableFrom(raw)) return collections(type, where, name);
        if (raw.isAnnotationPresent(Table.class)) return rows(raw).toList();
        if (raw.equals(Listing.class))
            return Stream.of(Demand.class, TechResult.class).flatMap(this::rows).toList();
        if (raw.equals(SignedIn.class)) return List.of(SignedIn.class); // whoever calls
        if (raw.isRecord()) return records(raw, where);
        return List.of(plain(raw, name));
    }

    /** One choice will do there: not all go together. */
    private static boolean inAForm(String where) {
        return where.indexOf('.') != where.lastIndexOf('.');
    }

    private List<?> collections(ResolvableType type, String where, String name) {
        return values(type.asCollection().getGeneric(), where, name).stream()
                .map(one -> type.toClass().equals(Set.class) ? Set.of(one) : List.of(one))
                .toList();
    }

    private Stream<?> rows(Class<?> type) {
        return neighbour.ids(type.getAnnotation(Table.class).value()).stream().map(id -> stored.findById(id, type));
    }

    /** Those of them that the record does not refuse to be. */
    private List<?> records(Class<?> type, String where) {
        var values = Arrays.stream(type.getRecordComponents())
                .map(each -> values(
                        ResolvableType.forType(each.getGenericType()),
                        where + "." + type.getSimpleName(),
                        each.getName()))
                .toList();
        int most = values.stream().mapToInt(List::size).max().orElse(1);
        var made = IntStream.range(0, most)
                .mapToObj(i -> made(
                        type,
                        values.stream().map(each -> each.get(i % each.size())).toArray()))
                .flatMap(Optional::stream)
                .toList();
        if (made.isEmpty()) throw new Unknown("no " + type.getSimpleName() + " can be made; see Arguments.plain");
        return made;
    }

    private static Optional<?> made(Class<?> type, Object[] values) {
        try {
            var constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(each -> each.getParameterCount() == values.length)
                    .findFirst()
                    .orElseThrow();
            constructor.setAccessible(true);
            return Optional.of(BeanUtils.instantiateClass(constructor, values));
        } catch (BeanInstantiationException refused) {
            return Optional.empty();
        }
    }

    private static Object plain(Class<?> type, String name) {
        if (type.equals(String.class)) return word(name);
        if (type.equals(int.class) || type.equals(Integer.class)) return number(name);
        if (type.equals(Double.class)) return 37.5;
        if (type.equals(long.class) || type.equals(Long.class)) return 10_000_00L;
        if (type.equals(boolean.class)) return true;
        if (type.equals(Instant.class)) return Instant.now();
        if (type.equals(LocalDateTime.class))
            return LocalDate.now(Clocks.CHINA).atTime(10, 0).plusDays(days(name));
        if (type.equals(LocalDate.class)) return LocalDate.now(Clocks.CHINA).plusDays(PAST.contains(name) ? -30 : 30);
        if (type.equals(Locale.class)) return Texts.CHINESE;
        if (type.equals(Map.class)) return Map.of();
        if (type.equals(byte[].class)) return new byte[] {1};
        if (type.equals(IntConsumer.class)) return (IntConsumer) done -> {};
        throw new Unknown("how to make a " + type.getSimpleName() + "? Say so in Arguments.plain");
    }

    private static int number(String name) {
        return switch (name) {
            case "days" -> 15;
            case "year" -> 2031;
            default -> 1;
        };
    }

    private static String word(String name) {
        return switch (name) {
            case "email" -> "somebody@example.cn";
            case "industry", "industries" -> "goji";
            case "keywords" -> "醋";
            case "livelihood", "livelihoods" -> "recycling";
            case "rrule" -> "FREQ=WEEKLY;COUNT=3";
            case "phone" -> "0955-5000000";
            case "town" -> "ningan";
            default -> WORDS;
        };
    }

    /** In the order in which things happen. */
    private static int days(String name) {
        return switch (name) {
            case "opens" -> 1;
            case "closes" -> 29;
            case "ends" -> 31;
            default -> 30;
        };
    }
}
