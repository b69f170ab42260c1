/** Everything that a portal holds in one file, and a portal rebuilt from it. */
@NullMarked
package cn.zhongning.portal.dump;

import org.jspecify.annotations.NullMarked;
