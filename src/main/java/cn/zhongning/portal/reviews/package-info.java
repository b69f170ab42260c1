/** How the centre judges what others wrote: scores, reasons, who has it on the desk, and what was decided. */
@NullMarked
package cn.zhongning.portal.reviews;

import org.jspecify.annotations.NullMarked;
