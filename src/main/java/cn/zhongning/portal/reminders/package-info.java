/** Who registered is told in time, in the organiser's words; and whom the organiser has to call. */
@NullMarked
package cn.zhongning.portal.reminders;

import org.jspecify.annotations.NullMarked;
