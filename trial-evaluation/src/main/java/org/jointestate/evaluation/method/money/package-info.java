/**
 * Costs and benefits over time: present value, which assumption matters most, where the balance tips, and how sure it is (method.md 3.14).
 * It must not know where a figure came from or who pays.
 */
@NullMarked
package org.jointestate.evaluation.method.money;

import org.jspecify.annotations.NullMarked;
