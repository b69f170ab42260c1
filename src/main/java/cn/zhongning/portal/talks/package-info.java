/** The pages on which deals are begun and talked through. */
@NullMarked
package cn.zhongning.portal.talks;

import org.jspecify.annotations.NullMarked;
