/** What the portal knows of the languages that people write: their words, their sounds, and what texts mean. */
@NullMarked
package cn.zhongning.portal.language;

import org.jspecify.annotations.NullMarked;
