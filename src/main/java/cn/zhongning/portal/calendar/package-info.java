/** When and where events take place: list, month, week and map for the public. */
@org.jspecify.annotations.NullMarked
package cn.zhongning.portal.calendar;
