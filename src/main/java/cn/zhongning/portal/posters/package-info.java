/** Events on paper: a poster for the wall, a notice for the village. */
@NullMarked
package cn.zhongning.portal.posters;

import org.jspecify.annotations.NullMarked;
