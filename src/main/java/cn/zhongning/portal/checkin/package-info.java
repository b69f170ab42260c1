/** The door on the day: who came, on several devices, with and without a network. */
@NullMarked
package cn.zhongning.portal.checkin;

import org.jspecify.annotations.NullMarked;
