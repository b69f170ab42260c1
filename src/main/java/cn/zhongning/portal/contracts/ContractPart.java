package cn.zhongning.portal.contracts;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** A section on a contract's page, {@code /desk/contracts/{id}}, that another module knows of. */
public interface ContractPart {
    Optional<Component> part(Contract contract, Locale locale);
}
