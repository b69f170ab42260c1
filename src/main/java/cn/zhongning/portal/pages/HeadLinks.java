package cn.zhongning.portal.pages;

import java.util.List;

/** What other programs may take of a page, such as a feed of its list: told in its head. */
public interface HeadLinks {
    List<HeadLink> links(PageHead head, PageRequest request);

    /** @param address of this site, without its origin */
    record HeadLink(String type, String address, String title) {}
}
