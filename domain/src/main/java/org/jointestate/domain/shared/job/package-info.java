/** What the application does by itself: a job has a name, a timetable and its work. It must not know who runs it, nor how nodes agree which of them does. */
@NullMarked
package org.jointestate.domain.shared.job;

import org.jspecify.annotations.NullMarked;
