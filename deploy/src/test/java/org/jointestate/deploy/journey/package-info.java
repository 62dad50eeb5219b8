/**
 * What people come for, done in a browser from the first page to the last: book a desk, keep a trial, read its report. Then every
 * page in each of its states, and every line of the table of permissions with each role. They must not know a class of the application:
 * what a person cannot see or send, they do not use.
 */
package org.jointestate.deploy.journey;
