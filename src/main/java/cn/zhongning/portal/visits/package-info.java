/** Groups that book an hour at a venue (集体参观预约). */
@NullMarked
package cn.zhongning.portal.visits;

import org.jspecify.annotations.NullMarked;
