/** What came of an event: who was there, what they thought of it, what its organiser says. */
@NullMarked
package cn.zhongning.portal.reports;

import org.jspecify.annotations.NullMarked;
