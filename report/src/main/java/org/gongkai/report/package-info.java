/**
 * The statutory annual report (政府信息公开工作年度报告) as data. {@link org.gongkai.report.AnnualReport} is the report;
 * {@code read} makes one from any published form, {@code claim} finds the numbers its prose asserts, {@code check}
 * proves what is wrong with it, {@code write} renders it again.
 */
@NullMarked
package org.gongkai.report;

import org.jspecify.annotations.NullMarked;
