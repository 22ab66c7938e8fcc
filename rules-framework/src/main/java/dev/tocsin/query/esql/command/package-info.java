/** Running a plan: each command of the language in its own file, and the pipeline that passes pages of rows from one to the next. */
package dev.tocsin.query.esql.command;
