package cn.zhongning.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

class ModulesTest {
    private static final Set<JavaModifier> FORWARDED =
            Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE, JavaModifier.STATIC);

    @Test
    void dependenciesPointOneWay() {
        ApplicationModules.of(PortalApplication.class).verify();
    }

    /**
     * The proxy of a service stands in the service's package: a method that its parent keeps to another package runs on
     * the proxy itself, whose fields are empty, and answers wrongly without a word.
     */
    @Test
    void servicesInheritNoMethodThatTheirProxyCannotForward() {
        var services = new ClassFileImporter()
                .importPackages(getClass().getPackageName()).stream()
                        .filter(type -> type.isMetaAnnotatedWith(Service.class) || type.isAnnotatedWith(Service.class))
                        .toList();
        assertThat(services).isNotEmpty();
        assertThat(services.stream()
                        .flatMap(service -> service.getAllRawSuperclasses().stream()
                                .filter(parent -> parent.getPackageName()
                                        .startsWith(getClass().getPackageName()))
                                .filter(parent -> !parent.getPackageName().equals(service.getPackageName()))
                                .map(JavaClass::getMethods)
                                .flatMap(Set::stream)
                                .filter(method -> method.getModifiers().stream().noneMatch(FORWARDED::contains))
                                .map(JavaMethod::getFullName)))
                .isEmpty();
    }
}
