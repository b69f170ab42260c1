/** Results from a university's spreadsheet: checked row by row, shown, and stored as drafts once the user agrees. */
@NullMarked
package cn.zhongning.portal.imports;

import org.jspecify.annotations.NullMarked;
