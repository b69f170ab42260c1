/** What organisations hand in to be published: the centre's queue, how an item is read there, and the decision. */
@NullMarked
package cn.zhongning.portal.intake;

import org.jspecify.annotations.NullMarked;
