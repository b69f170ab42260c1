/** What the market lacks: demands that nothing fits, searches without a find, results that nobody comes upon. */
@NullMarked
package cn.zhongning.portal.unmet;

import org.jspecify.annotations.NullMarked;
