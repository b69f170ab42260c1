package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import java.util.UUID;

/** Where somebody writes to the owner of a listing: an address of the module that knows of deals. */
public interface Approach {
    /** @param from the request for the listing's page, which may say what led there */
    String address(Kind kind, UUID listing, PageRequest from);
}
