package cn.zhongning.portal.pages;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what would be lost, or would differ, between the live tree and its HTML. For tests and development. */
public final class HtmlRules {
    private static final Set<String> WRITTEN_PROPERTIES = Set.of("innerHTML");

    private HtmlRules() {}

    public static List<String> problems(Element root) {
        var found = new ArrayList<String>();
        walk(root, root.getTag(), found);
        return found;
    }

    private static void walk(Element element, String path, List<String> found) {
        if (element.isTextNode()) {
            return;
        }
        if (element.getTag().contains("-")) {
            found.add(path + ": web component, empty without its script");
        }
        element.getPropertyNames()
                .filter(name -> !WRITTEN_PROPERTIES.contains(name))
                .forEach(name -> found.add(path + ": property \"" + name + "\" is not in the HTML, use an attribute"));
        if (element.hasAttribute("style")) {
            found.add(path + ": inline style, forbidden by the content security policy");
        }
        element.getAttributeNames()
                .filter(name -> name.startsWith("on"))
                .forEach(name -> found.add(path + ": inline script \"" + name + "\""));
        element.getAttributeNames()
                .filter(name -> element.getAttribute(name).startsWith("VAADIN/"))
                .forEach(name -> found.add(path + ": \"" + name + "\" is a resource of a session"));
        var node = element.getNode();
        if (!element.getTag().equals("details")
                && node.hasFeature(ElementListenerMap.class) // it opens by itself
                && node.getFeatureIfInitialized(ElementListenerMap.class).isPresent()) {
            found.add(path + ": event listener, belongs in showLive");
        }
        if (element.getShadowRoot().isPresent()
                || node.hasFeature(VirtualChildrenList.class)
                        && node.getFeatureIfInitialized(VirtualChildrenList.class)
                                .filter(c -> c.size() > 0)
                                .isPresent()) {
            found.add(path + ": shadow root or virtual children");
        }
        element.getChildren()
                .filter(child -> !child.isTextNode())
                .forEach(child -> walk(child, path + " > " + child.getTag(), found));
    }
}
