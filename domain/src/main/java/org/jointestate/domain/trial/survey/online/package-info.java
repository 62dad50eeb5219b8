/** A survey wave that staff answer on a page, by single-use codes that nobody can lay beside a person. It must not know a screen or who answered. */
@NullMarked
package org.jointestate.domain.trial.survey.online;

import org.jspecify.annotations.NullMarked;
