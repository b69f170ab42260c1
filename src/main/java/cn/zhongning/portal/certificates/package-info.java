/** That somebody has taken part in a training, on paper that others can verify. */
@NullMarked
package cn.zhongning.portal.certificates;

import org.jspecify.annotations.NullMarked;
