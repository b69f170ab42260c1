/** Listings that say much the same: shown to the author while the form is open, and to whoever reviews it. */
@NullMarked
package cn.zhongning.portal.lookalikes;

import org.jspecify.annotations.NullMarked;
