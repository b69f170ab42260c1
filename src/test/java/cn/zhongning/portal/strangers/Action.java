package cn.zhongning.portal.strangers;

import cn.zhongning.portal.PortalApplication;
import cn.zhongning.portal.accounts.CurrentUser;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.util.ReflectionUtils;

/**
 * Something that a bean does with what it is given the id of: it may write, or it knows who is asking.
 *
 * @param of the bean's own class, without the proxy around it
 */
record Action(Object bean, Class<?> of, Method method) {
    private static final AnnotationTransactionAttributeSource TRANSACTIONS =
            new AnnotationTransactionAttributeSource(false);

    Action {
        ReflectionUtils.makeAccessible(method);
    }

    static List<Action> all(ApplicationContext context) {
        var asking = new HashMap<Class<?>, Boolean>();
        return context.getBeansWithAnnotation(Component.class).values().stream()
                .filter(bean -> ours(AopUtils.getTargetClass(bean)))
                .filter(bean -> !controls(AopUtils.getTargetClass(bean)))
                .flatMap(Action::of)
                .filter(action -> action.writes() || asks(action.of, asking) && action.named(UUID.class, long.class))
                .filter(Action::takesSomebodys)
                .sorted(Comparator.comparing(Action::toString))
                .toList();
    }

    private static Stream<Action> of(Object bean) {
        var type = AopUtils.getTargetClass(bean);
        var seen = new HashSet<String>();
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
                .filter(method -> ours(method.getDeclaringClass()) && !method.isSynthetic())
                .filter(method ->
                        (method.getModifiers() & (Modifier.PRIVATE | Modifier.PROTECTED | Modifier.STATIC)) == 0)
                .filter(method -> seen.add(method.getName() + Arrays.toString(method.getParameterTypes())))
                .map(method -> new Action(bean, type, method));
    }

    /** What controllers do is asked for at their addresses. */
    private static boolean controls(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, Controller.class);
    }

    /** The portal's and not a test's. */
    private static boolean ours(Class<?> type) {
        return type.getPackageName().startsWith(PortalApplication.class.getPackageName())
                && PortalApplication.class.getProtectionDomain().equals(type.getProtectionDomain());
    }

    /** Whether it knows who is signed in, by itself or through another bean of its own. */
    private static boolean asks(Class<?> type, Map<Class<?>, Boolean> known) {
        if (type.equals(CurrentUser.class)) return true;
        if (known.containsKey(type)) return known.get(type);
        known.put(type, false);
        var fields = new HashSet<Class<?>>();
        ReflectionUtils.doWithFields(type, field -> fields.add(field.getType()));
        boolean asks = fields.stream().anyMatch(field -> ours(field) && !field.isInterface() && asks(field, known));
        known.put(type, asks);
        return asks;
    }

    /** Bean and method. */
    String called() {
        return of.getSimpleName() + "." + method.getName();
    }

    @Override
    public String toString() {
        var taken =
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
        return called() + "(" + String.join(", ", taken) + ")";
    }

    private boolean writes() {
        var transaction = TRANSACTIONS.getTransactionAttribute(method, of);
        return transaction != null
                && !transaction.isReadOnly()
                && transaction.getPropagationBehavior() != TransactionDefinition.PROPAGATION_MANDATORY;
    }

    private boolean named(Class<?>... types) {
        return parameters().stream().anyMatch(type -> Set.of(types).contains(element(type)));
    }

    private boolean takesSomebodys() {
        return parameters().stream().anyMatch(type -> somebodys(type, new HashSet<>()));
    }

    /** An id, a record of the database, or a form with either in it. */
    private static boolean somebodys(ResolvableType type, Set<Class<?>> seen) {
        var raw = element(type);
        if (raw.equals(UUID.class) || raw.equals(long.class) || raw.isAnnotationPresent(Table.class)) return true;
        return raw.isRecord()
                && seen.add(raw)
                && Arrays.stream(raw.getRecordComponents())
                        .map(component -> ResolvableType.forType(component.getGenericType()))
                        .filter(component -> element(component) != long.class)
                        .anyMatch(component -> somebodys(component, seen));
    }

    /** As this bean's class fixes what its superclass leaves open. */
    List<ResolvableType> parameters() {
        return IntStream.range(0, method.getParameterCount())
                .mapToObj(
                        i -> ResolvableType.forMethodParameter(new MethodParameter(method, i).withContainingClass(of)))
                .toList();
    }

    private static Class<?> element(ResolvableType type) {
        return Collection.class.isAssignableFrom(type.toClass())
                ? type.asCollection().getGeneric().toClass()
                : type.toClass();
    }
}
