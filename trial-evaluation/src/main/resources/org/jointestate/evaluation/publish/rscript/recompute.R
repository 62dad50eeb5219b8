#!/usr/bin/env Rscript
# Works every printed number of the report out again, from the data files beside this script alone, and compares.
#
#   Rscript r/recompute.R
#
# Needs R 4 with the packages MASS (negative binomial), sandwich (Newey-West), survival (median of times of which some
# are open) and digest (the hash). On Debian:
#   apt-get install r-base-core r-cran-mass r-cran-sandwich r-cran-survival r-cran-digest
#
# What it reads:  data/*.csv     the frozen data and the plan of the trial (made-up data bear SYNTHETIC- before the name)
#                 printed.csv    what the report prints: id, where, kind, value, tolerance, the text the reader sees,
#                                which is read back and has to say the value at the precision it is printed with
# What it writes: a line for each disagreement, a summary by section, and as its last line
#                   AGREED <numbers that agree> of <numbers compared> <SHA-256 of printed.csv>
#                 The exit code is 0 when all agree and 1 otherwise.
#
# How it is built: each part works out a list of numbers under the same ids as printed.csv, by its own means. Only the
# last part opens printed.csv. A number that is printed and not worked out here, or worked out here and not printed, is
# a disagreement like any other. Numbers that rest on data which are withheld from this version are named and counted.
#
# Conventions: positions count periods from 1, the first of the baseline; NA is a missing value, which is not zero;
# ends of periods are excluded; intervals are 95 %.

options(stringsAsFactors = FALSE, digits = 15, warn = 1)
invisible(Sys.setlocale("LC_COLLATE", "C"))
for (package in c("MASS", "sandwich", "survival", "digest")) {
  if (!requireNamespace(package, quietly = TRUE)) stop("This script needs the R package ", package, ".")
}

# ---------------------------------------------------------------------------------------------------------------------
# 0. Reading
# ---------------------------------------------------------------------------------------------------------------------

here <- local({
  file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  if (length(file) == 1) dirname(gsub("~+~", " ", file, fixed = TRUE)) else "."
})

# Every cell as text; NULL when this version of the report comes without the table.
read_table <- function(file) {
  if (!file.exists(file)) return(NULL)
  read.csv(file, colClasses = "character", check.names = FALSE, na.strings = character(0), encoding = "UTF-8")
}

data_table <- function(name) {
  plain <- read_table(file.path(here, "data", paste0(name, ".csv")))
  if (is.null(plain)) plain <- read_table(file.path(here, "data", paste0("SYNTHETIC-", name, ".csv")))
  plain
}

number <- function(text) suppressWarnings(as.numeric(ifelse(text == "", NA, text)))
yes <- function(text) text == "yes"

plan_lines <- data_table("plan")
plan <- setNames(as.list(plan_lines$value), plan_lines$name)
baseline_from <- as.Date(plan[["baseline-from"]])
baseline_to <- as.Date(plan[["baseline-to"]])
trial_from <- as.Date(plan[["trial-from"]])
trial_to <- as.Date(plan[["trial-to"]])
measures <- data_table("plan-measures")
comparisons <- data_table("plan-comparisons")
observations <- data_table("observations")
events <- data_table("events")
presence <- data_table("presence")
desk_use <- data_table("desk-use")
# Only in a version for the public, in place of presence and desk use: sums, and * where they are small. Of a measure of
# which values are withheld the answer in words was carried over; it is taken as given.
weeks_open <- data_table("presence-by-week")
desk_hours_open <- data_table("desk-hours")
said_open <- data_table("said-in-words")
records <- data_table("outcome-records")
ledger <- data_table("ledger")
survey <- data_table("survey")
survey_items <- data_table("plan-survey-items")
plan_organisations <- data_table("plan-organisations")
survey_waves <- data_table("plan-survey-waves")

# What was worked out, by id. Two lines with one code are told apart by #2, #3 and so on, in order.
found <- list()
times <- list()
report <- function(id, value, error = NA) {
  if (length(value) != 1) stop("not one value for ", id)
  if (is.numeric(value) && is.nan(value)) return(invisible())
  seen <- if (is.null(times[[id]])) 1 else times[[id]] + 1
  times[[id]] <<- seen
  if (seen > 1) id <- paste0(id, "#", seen)
  found[[id]] <<- list(value = value, error = error)
}

# ---------------------------------------------------------------------------------------------------------------------
# 1. The calendar: which periods a measure owes the trial
# ---------------------------------------------------------------------------------------------------------------------

# The same day n months later, or the last day of that month when it has no such day.
plus_months <- function(day, n) {
  parts <- as.POSIXlt(day)
  total <- (parts$year + 1900) * 12 + parts$mon + n
  year <- total %/% 12
  month <- total %% 12 + 1
  leap <- (year %% 4 == 0 & year %% 100 != 0) | year %% 400 == 0
  last <- c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month] + (month == 2 & leap)
  as.Date(sprintf("%04d-%02d-%02d", as.integer(year), as.integer(month), as.integer(pmin(parts$mday, last))))
}

# Months and weeks of the trial are laid from the day it started, forwards and backwards.
start_of_period <- function(calendar, n) {
  switch(calendar,
    CALENDAR_MONTH = plus_months(as.Date(format(trial_from, "%Y-%m-01")), n),
    TRIAL_MONTH = plus_months(trial_from, n),
    FRIDAY_WEEK = trial_from + 7 * n,
    DAY = trial_from + n)
}

# Every period that shares at least a day with the stretch, whole or not.
touching <- function(calendar, from, to) {
  unit <- switch(calendar, CALENDAR_MONTH = 28, TRIAL_MONTH = 28, FRIDAY_WEEK = 7, DAY = 1)
  reach <- function(day) as.numeric(day - trial_from) / unit
  n <- (floor(min(reach(from), 0)) - 3):(ceiling(max(reach(to), 0)) + 3)
  all <- data.frame(from = start_of_period(calendar, n), to = start_of_period(calendar, n + 1))
  all[all$from < to & all$to > from, , drop = FALSE]
}

whole <- function(spans, from, to) spans$from >= from & spans$to <= to
has_baseline <- baseline_to > baseline_from
days_inside <- function(spans, from, to) {
  pmax(0, as.numeric(pmin(spans$to, to)) - as.numeric(pmax(spans$from, from)))
}

# Periods expected of a calendar; those across a border of baseline or trial are set aside and never split.
expected_periods <- function(calendar) {
  none <- data.frame(from = trial_from, to = trial_to)[0, ]
  before <- if (has_baseline) touching(calendar, baseline_from, baseline_to) else none
  during <- touching(calendar, trial_from, trial_to)
  inside_before <- whole(before, baseline_from, baseline_to)
  inside_during <- whole(during, trial_from, trial_to)
  list(
    baseline = before[inside_before, , drop = FALSE],
    trial = during[inside_during, , drop = FALSE],
    aside = unique(rbind(before[!inside_before, , drop = FALSE], during[!inside_during, , drop = FALSE])))
}

# ---------------------------------------------------------------------------------------------------------------------
# 2. One measure on its calendar
# ---------------------------------------------------------------------------------------------------------------------

# The end of an event that goes on is the end of the trial; an event lasts a day at least.
event_end <- function(event, end) {
  to <- if (event$to == "") end else as.Date(event$to)
  if (to > as.Date(event$from)) to else as.Date(event$from) + 1
}

measure_data <- function(measure) {
  from <- if (has_baseline) baseline_from else trial_from
  spans <- touching(measure$calendar, from, trial_to)
  spans <- spans[whole(spans, from, trial_to), , drop = FALSE]
  n <- nrow(spans)
  expected <- expected_periods(measure$calendar)
  days <- as.numeric(spans$to - spans$from)
  key <- function(rows) paste(rows$from, rows$to)

  # The observations in their order of time; a period recorded twice counts by the later line.
  own <- observations[observations$measure == measure$measure, , drop = FALSE]
  own <- own[order(own$from, own$to), , drop = FALSE]
  place <- match(key(own), key(spans))
  unexpected <- sum(is.na(place) | duplicated(place))
  own <- own[!is.na(place), , drop = FALSE]
  place <- place[!is.na(place)]
  line <- rep(NA_integer_, n)
  line[place] <- seq_along(place)
  value <- number(own$value)[line]
  denominator <- number(own$denominator)[line]
  mark <- function(column) !is.na(line) & yes(own[[column]][line])

  in_baseline <- key(spans) %in% key(expected$baseline)
  in_trial_list <- key(spans) %in% key(expected$trial)
  outside <- !in_baseline & !in_trial_list
  first_trial <- if (any(in_trial_list)) which(in_trial_list)[1] else n + 1
  in_trial <- seq_len(n) >= first_trial

  # Events of this measure. More than a fifth of its days inside a shock or a gap touch a period. From a change of
  # definition inside the trial on, the numbers count something else.
  touched <- rep(FALSE, n)
  redefined <- rep(FALSE, n)
  definition_changed <- FALSE
  redefined_before <- FALSE
  changes <- as.Date(character(0))
  for (i in seq_len(nrow(events))) {
    event <- events[i, ]
    if (event$measures != "" && !measure$measure %in% strsplit(event$measures, ";", fixed = TRUE)[[1]]) next
    start <- as.Date(event$from)
    if (event$kind %in% c("SHOCK", "DATA_GAP")) {
      touched <- touched | days_inside(spans, start, event_end(event, trial_to)) > 0.20 * days
    }
    if (event$kind == "DEFINITION_CHANGE") {
      definition_changed <- TRUE
      changes <- c(changes, start)
      redefined_before <- redefined_before || (start > baseline_from && start < baseline_to)
      if (start >= trial_from && start < trial_to) redefined <- redefined | spans$to > start
    }
  }

  # Counts stand over days; rates and shares over their denominator, where there is one; the rest stands by itself.
  counted <- measure$kind == "COUNT" ||
    (measure$kind %in% c("RATE", "PROPORTION") && any(!is.na(denominator)))
  share <- measure$kind != "COUNT" && counted
  exposure <- if (share) ifelse(!is.na(denominator) & denominator != 0, denominator, NA) else days
  shown <- if (share) value / exposure * (if (measure$kind == "PROPORTION") 100 else 1) else value
  withheld <- mark("withheld")
  received <- (!is.na(value) | withheld) & !outside
  # Where in the year the middle of a period lies, in months: whole for months, with a fraction for weeks and days,
  # where the middle of January is 1.
  middle <- spans$from + days %/% 2
  month <- as.integer(format(middle, "%m"))
  if (measure$calendar %in% c("FRIDAY_WEEK", "DAY")) {
    first <- as.Date(format(middle, "%Y-%m-01"))
    length_of_month <- as.numeric(plus_months(first, 1) - first)
    month <- month + (as.integer(format(middle, "%d")) - 0.5) / length_of_month - 0.5
    month <- ifelse(month < 1, month + 12, month)
  }
  list(
    measure = measure, n = n, spans = spans, days = days, value = value, exposure = exposure, shown = shown,
    denominator = denominator, month = month, first_trial = first_trial, in_trial = in_trial,
    outside = outside, touched = touched, redefined = redefined, excluded = outside | redefined,
    expected = expected, expected_before = nrow(expected$baseline), expected_during = nrow(expected$trial),
    received = received, late = received & mark("late"), corrected = received & mark("corrected"),
    failed = received & mark("failed-rule"), unexpected = unexpected, definition_changed = definition_changed,
    redefined_before = redefined_before, changes = changes,
    counted = counted, share = share, withheld = withheld,
    # Months of baseline that can be used, whatever the calendar: halves are rounded up.
    baseline_months = floor(
      sum(days[!in_trial & !is.na(value) & !outside & (!counted | !is.na(exposure))]) / 30.4375 + 0.5))
}

# ---------------------------------------------------------------------------------------------------------------------
# 3. Interrupted time series
# ---------------------------------------------------------------------------------------------------------------------

is_count <- function(x) x >= 0 & is.finite(x) & x == round(x)
# A value in use that cannot be what the measure counts refuses every way of working it out.
invalid <- function(data, excluded) {
  rows <- which(!is.na(data$value) & !excluded)
  value <- data$value[rows]
  of <- data$denominator[rows]
  if (any(abs(value) > 2^53) || any(!is.na(of) & abs(of) > 2^53)) return(TRUE)
  if (data$measure$kind == "DURATION" && any(value < 0)) return(TRUE)
  if (!data$counted) return(FALSE)
  if (!all(is_count(value))) return(TRUE)
  if (!data$share) return(FALSE)
  more <- if (data$measure$kind == "PROPORTION") value > of else of == 0
  any(!is.na(of) & (of < 0 | (value > 0 & (of == 0 | more))))
}
usable <- function(data, excluded) {
  !is.na(data$value) & !excluded & (!data$counted | !is.na(data$exposure))
}

# Intercept, time, level from the start of the trial, its slope (0 at the first trial point), waves of the year, and a
# step of its own for each separate stretch of disruption. As it would have been without the trial: level and slope 0.
design <- function(data, rows, shape, treated = TRUE) {
  after <- as.numeric(data$in_trial[rows]) * treated
  x <- cbind(intercept = 1, time = rows, level = after)
  if (shape$slope) x <- cbind(x, slope = after * (rows - data$first_trial))
  for (k in seq_len(shape$pairs)) {
    angle <- 2 * pi * k * data$month[rows] / 12
    x <- cbind(x, sin(angle), cos(angle))
  }
  for (stretch in shape$shocks) x <- cbind(x, as.numeric(stretch[rows]))
  x
}

# What a series must have before a trend is claimed; the rows that are used, or NULL.
enough <- function(data, excluded, shape) {
  ok <- usable(data, excluded)
  rows <- which(ok)
  if (any(is.infinite(data$value[rows])) || shape$pairs < 0 || shape$pairs > 5) return(NULL)
  if (data$counted && any(!(data$exposure[rows] > 0 & is.finite(data$exposure[rows])))) return(NULL)
  before <- sum(!data$in_trial[rows])
  during <- sum(data$in_trial[rows])
  if (before < 8 || during < 3 || (shape$pairs > 0 && before < 12)) return(NULL)
  rows
}

full_rank <- function(x) nrow(x) >= ncol(x) && qr(scale(x, center = FALSE, scale = sqrt(colSums(x^2))), tol = 1e-11)$rank == ncol(x)

# A log-linear model by R's glm; NULL where it has no finite answer.
log_linear <- function(x, y, log_exposure, family = poisson()) {
  if (any(colSums(x^2) == 0) || !full_rank(x)) return(NULL)
  control <- glm.control(epsilon = 1e-12, maxit = 100)
  fit <- tryCatch(suppressWarnings(glm.fit(x, y, offset = log_exposure, family = family, control = control)),
    error = function(e) NULL)
  if (is.null(fit) || !fit$converged || anyNA(fit$coefficients)) return(NULL)
  # A step that still moves a coefficient although the deviance stands still is a fit that runs to infinity.
  once <- tryCatch(suppressWarnings(glm.fit(x, y, offset = log_exposure, family = family, start = fit$coefficients,
    control = glm.control(epsilon = 1e-300, maxit = 1))), error = function(e) NULL)
  if (is.null(once) || any(abs(once$coefficients - fit$coefficients) > 1e-3 * (1 + abs(fit$coefficients)))) return(NULL)
  p <- fit$rank
  list(
    coefficients = unname(fit$coefficients), means = fit$fitted.values, df = length(y) - p,
    inverse = chol2inv(fit$qr$qr[seq_len(p), seq_len(p), drop = FALSE]),
    pearson = sum((y - fit$fitted.values)^2 / family$variance(fit$fitted.values)))
}

# How many periods make up a week; for months 0, of which the next one alone says what lasts.
in_a_week <- function(data) switch(data$measure$calendar, FRIDAY_WEEK = 1, DAY = 7, 0)

# The error of the coefficient that is sum(part * value), when what a fit of x left over is part chance and part something that
# lasts from period to period: each half-life from half a week to sixteen weeks, each share from none to all in tenths, whitened
# by a Kalman filter and weighted by its restricted likelihood; the errors are averaged on the logarithm.
lasting_error <- function(rows, x, left, part, week) {
  if (sum(left^2) < 1e-20) return(0)
  n <- length(left)
  p <- ncol(x)
  both <- cbind(x, left)
  one <- function(half_life, share) {
    kept <- c(0, 0.5^(diff(rows) / (half_life * week)))
    white <- both
    foreseen <- numeric(p + 1)
    variance <- scales <- reaching <- lasting <- 0
    for (i in seq_len(n)) {
      variance <- kept[i]^2 * variance + share * (1 - kept[i]^2)
      innovation <- variance + 1 - share
      surprise <- both[i, ] - kept[i] * foreseen
      foreseen <- kept[i] * foreseen + variance / innovation * surprise
      white[i, ] <- surprise / sqrt(innovation)
      variance <- variance * (1 - variance / innovation)
      scales <- scales + log(innovation) / 2
      reaching <- part[i] + kept[i] * reaching
      lasting <- lasting + part[i] * (2 * reaching - part[i])
    }
    fit <- qr(white[, seq_len(p), drop = FALSE], tol = 1e-11)
    if (fit$rank < p) return(c(-Inf, 0))
    rss <- sum(qr.resid(fit, white[, p + 1])^2)
    c(-(n - p) / 2 * log(rss) - scales - sum(log(abs(diag(qr.R(fit))))),
      log(rss / (n - p) * (share * lasting + (1 - share) * sum(part^2))) / 2)
  }
  grid <- expand.grid(share = 0:10 / 10, half_life = 2^(-1:4))
  tried <- mapply(one, grid$half_life, grid$share)
  if (all(tried[1, ] == -Inf)) return(0)
  weight <- exp(tried[1, ] - max(tried[1, ]))
  exp(sum(weight * tried[2, ]) / sum(weight))
}

# Quasi-Poisson with log link and the exposure as offset. The dispersion is never below 1. The interval of the level is
# widened for what the residuals of neighbouring periods have in common.
quasi_poisson <- function(data, excluded, shape, week = in_a_week(data)) {
  given <- data$value[!is.na(data$value) & !excluded]
  if (!all(is_count(given))) return(NULL)
  rows <- enough(data, excluded, shape)
  if (is.null(rows)) return(NULL)
  y <- data$value[rows]
  during <- data$in_trial[rows]
  if (sum(y[during]) == 0 || sum(y[!during]) == 0) return(NULL)
  x <- design(data, rows, shape)
  if (length(rows) <= ncol(x)) return(NULL)
  offset <- log(data$exposure[rows])
  fit <- log_linear(x, y, offset)
  if (is.null(fit)) return(NULL)
  phi <- max(1, fit$pearson / fit$df)
  t <- qt(0.975, fit$df)
  level <- fit$coefficients[3]
  se <- sqrt(phi * fit$inverse[3, 3])

  # Autocorrelation of the Pearson residuals of periods that follow each other, corrected for a short series.
  residual <- (y - fit$means) / sqrt(fit$means)
  k <- length(rows)
  r <- if (sum(residual^2) < 1e-20) 0 else sum(residual * residual[match(rows - 1, rows)], na.rm = TRUE) / sum(residual^2)
  lag1 <- min(0.8, r + (1 + 3 * r) / k + ncol(x) / k)
  widening <- sqrt(max(1, (1 + lag1) / (1 - lag1)))
  if (week > 0) {
    weighted <- x * sqrt(fit$means)
    widening <- max(widening, lasting_error(rows, weighted, residual, drop(weighted %*% fit$inverse[, 3]), week) / se)
  }

  # Observed in the trial, and expected without it, with the delta method.
  untouched <- design(data, rows, shape, treated = FALSE)[during, , drop = FALSE]
  mean_without <- exp(drop(untouched %*% fit$coefficients) + offset[during])
  expected <- sum(mean_without)
  gradient <- colSums(mean_without * untouched)
  factor <- exp(t * sqrt(phi * drop(gradient %*% fit$inverse %*% gradient)) / expected)
  list(
    change = exp(level + c(0, -1, 1) * t * se * widening), plain = exp(level + c(0, -1, 1) * t * se),
    p = 2 * pt(-abs(level / (se * widening)), fit$df), n = k, phi = fit$pearson / fit$df,
    observed = sum(y[during]), expected = c(expected, expected / factor, expected * factor),
    x = x, y = y, offset = offset,
    steps = lapply(seq_along(shape$shocks), function(i) {
      at <- ncol(x) - length(shape$shocks) + i
      exp(fit$coefficients[at] + c(0, -1, 1) * t * sqrt(phi * fit$inverse[at, at]) * widening)
    }))
}

# Negative binomial with theta by maximum likelihood (MASS), theta and the coefficients in turn until both stand. Where
# there is no variation beyond Poisson the quasi-Poisson result is kept.
negative_binomial <- function(data, excluded, shape) {
  quasi <- quasi_poisson(data, excluded, shape, week = 0)
  if (is.null(quasi) || quasi$phi <= 1) return(quasi$change)
  model <- log_linear(quasi$x, quasi$y, quasi$offset)
  theta <- tryCatch({
    theta <- suppressWarnings(MASS::theta.ml(quasi$y, model$means, limit = 200, eps = 1e-6))
    for (round in 1:200) {
      if (theta <= 0 || theta > 1e5) stop("no extra variation")
      model <- log_linear(quasi$x, quasi$y, quasi$offset, MASS::negative.binomial(theta))
      new_theta <- suppressWarnings(MASS::theta.ml(quasi$y, model$means, limit = 200, eps = 1e-6))
      settled <- abs(new_theta - theta) <= 1e-9 * theta
      theta <- new_theta
      if (settled) break
    }
    theta
  }, error = function(e) NULL)
  if (is.null(theta) || is.null(model)) return(quasi$change)
  exp(model$coefficients[3] + c(0, -1, 1) * qnorm(0.975) * sqrt(model$inverse[3, 3]))
}

# Ordinary least squares and what is built on it, for values that are no counts.
least_squares <- function(x, y) {
  if (any(colSums(x^2) == 0) || !full_rank(x)) return(NULL)
  fit <- lm.fit(x, y, tol = 1e-12)
  list(b = unname(fit$coefficients), residuals = unname(fit$residuals), df = fit$df.residual,
    inverse = chol2inv(qr.R(fit$qr)), rss = sum(fit$residuals^2),
    log_r = sum(log(abs(diag(qr.R(fit$qr))))))
}

level_of <- function(fit, se = sqrt(fit$rss / fit$df * fit$inverse[3, 3]), shocks = 0) {
  p <- length(fit$b)
  list(steps = lapply(seq_len(shocks), function(i) {
      at <- p - shocks + i
      fit$b[at] + c(0, -1, 1) * qt(0.975, fit$df) * sqrt(fit$rss / fit$df * fit$inverse[at, at])
    }),
    change = fit$b[3] + c(0, -1, 1) * qt(0.975, fit$df) * se, p = 2 * pt(-abs(fit$b[3] / se), fit$df))
}

continuous_start <- function(data, excluded, shape) {
  rows <- enough(data, excluded, shape)
  if (is.null(rows)) return(NULL)
  y <- data$value[rows]
  if (length(unique(y)) <= 1) return(NULL)
  x <- design(data, rows, shape)
  if (length(rows) <= ncol(x)) return(NULL)
  fit <- least_squares(x, y)
  if (is.null(fit) || fit$rss < 1e-12 * sum((y - mean(y))^2)) return(NULL)
  list(rows = rows, x = x, y = y, fit = fit)
}

# Restricted maximum likelihood with errors that correlate as rho to the power of their distance in time: each row less
# rho^gap times the one before, divided by sqrt(1 - rho^(2 gap)), is ordinary least squares again.
whiten <- function(start, rho) {
  m <- length(start$rows)
  gap <- diff(start$rows)
  scale <- sqrt(1 - rho^(2 * gap))
  memory <- rho^gap
  x <- start$x
  x[-1, ] <- (start$x[-1, , drop = FALSE] - memory * start$x[-m, , drop = FALSE]) / scale
  y <- start$y
  y[-1] <- (start$y[-1] - memory * start$y[-m]) / scale
  fit <- least_squares(x, y)
  if (!is.null(fit)) fit$log_likelihood <- -0.5 * fit$df * log(fit$rss) - sum(log(scale)) - fit$log_r
  fit
}

reml <- function(data, excluded, shape) {
  start <- continuous_start(data, excluded, shape)
  if (is.null(start)) return(NULL)
  if (length(start$rows) < 12) return(c(level_of(start$fit, shocks = length(shape$shocks)), n = length(start$rows)))
  likelihood <- function(rho) {
    fit <- whiten(start, rho)
    if (is.null(fit)) -Inf else fit$log_likelihood
  }
  grid <- 0.98 * (-98:98) / 98
  best <- which.max(vapply(grid, likelihood, 0))
  if (best == 1 || best == length(grid)) return(NULL)
  rho <- optimize(likelihood, grid[c(best - 1, best + 1)], maximum = TRUE, tol = 1e-11)$maximum
  c(level_of(whiten(start, rho), shocks = length(shape$shocks)), n = length(start$rows))
}

# Newey-West with Bartlett weights, no prewhitening, factor n/(n-k) (sandwich).
newey_west <- function(start) {
  lag <- floor(4 * (length(start$y) / 100)^(2 / 9))
  model <- lm(start$y ~ start$x - 1)
  variance <- sandwich::NeweyWest(model, lag = lag, prewhite = FALSE, adjust = TRUE)
  level_of(start$fit, sqrt(variance[3, 3]))$change
}

# Prais and Winsten, iterated; for series without gaps.
prais_winsten <- function(start) {
  if (any(diff(start$rows) != 1)) return(NULL)
  m <- length(start$y)
  fit <- start$fit
  rho <- 0
  for (round in 1:1000) {
    e <- drop(start$y - start$x %*% fit$b)
    new_rho <- sum(e[-1] * e[-m]) / sum(e[-m]^2)
    if (is.nan(new_rho) || abs(new_rho) >= 1) return(NULL)
    step <- abs(new_rho - rho)
    rho <- new_rho
    x <- rbind(start$x[1, ] * sqrt(1 - rho^2), start$x[-1, , drop = FALSE] - rho * start$x[-m, , drop = FALSE])
    y <- c(start$y[1] * sqrt(1 - rho^2), start$y[-1] - rho * start$y[-m])
    fit <- least_squares(x, y)
    if (is.null(fit)) return(NULL)
    if (step < 1e-10) return(level_of(fit)$change)
  }
  NULL
}

# ---------------------------------------------------------------------------------------------------------------------
# 4. Comparisons without a trend
# ---------------------------------------------------------------------------------------------------------------------

# Each trial period beside the same one a year earlier; a period out of use on one side is out on both.
year_of <- function(data) switch(data$measure$calendar, CALENDAR_MONTH = 12, TRIAL_MONTH = 12, FRIDAY_WEEK = 52, DAY = 364)

matched_periods <- function(data, excluded) {
  back <- year_of(data)
  now <- seq_len(data$n)[data$in_trial]
  now <- now[now - back >= 1]
  now <- now[!data$in_trial[now - back]]
  value <- ifelse(excluded, NA, data$value)
  data.frame(now = value[now], now_exposure = data$exposure[now],
    before = value[now - back], before_exposure = data$exposure[now - back])
}

# Quasi-Poisson with a factor for the month.
same_months <- function(data, excluded) {
  if (invalid(data, excluded)) return(NULL)
  pairs <- matched_periods(data, excluded)
  if (nrow(pairs) == 0) return(NULL)
  bad <- function(count, length) !is.na(count) & (!is_count(count) | (!is.na(length) & (length <= 0 | is.infinite(length))))
  if (any(bad(pairs$now, pairs$now_exposure)) || any(bad(pairs$before, pairs$before_exposure))) return(NULL)
  pairs <- pairs[complete.cases(pairs), , drop = FALSE]
  months <- nrow(pairs)
  now <- sum(pairs$now)
  before <- sum(pairs$before)
  if (months < 3 || now + before < 20 || now == 0 || before == 0) return(NULL)
  # A month without any event says nothing about the ratio; its rows are counted all the same.
  busy <- pairs[pairs$now + pairs$before > 0, , drop = FALSE]
  month <- factor(seq_len(nrow(busy)))
  x <- cbind(trial = rep(1:0, each = nrow(busy)), rbind(diag(nrow(busy)), diag(nrow(busy))))
  fit <- log_linear(x, c(busy$now, busy$before), log(c(busy$now_exposure, busy$before_exposure)))
  if (is.null(fit)) return(NULL)
  df <- 2 * months - months - 1
  se <- sqrt(max(1, fit$pearson / df) * fit$inverse[1, 1])
  level <- fit$coefficients[1]
  list(change = exp(level + c(0, -1, 1) * qt(0.975, df) * se), p = 2 * pt(-abs(level / se), df), n = 2 * months,
    now = now, before = before)
}

# Two rates compared exactly: given the total, the events of the trial are binomial (Clopper-Pearson, central p).
ratio_of_rates <- function(events_now, time_now, events_before, time_before) {
  total <- events_now + events_before
  if (!(time_now > 0) || !(time_before > 0) || total == 0 || total > .Machine$integer.max) return(NULL)
  share <- binom.test(events_now, total)$conf.int
  odds <- function(p) p / (1 - p) * time_before / time_now
  fair <- time_now / (time_now + time_before)
  list(
    change = c(
      if (events_before == 0) Inf else events_now / events_before * time_before / time_now,
      if (events_now == 0) 0 else odds(share[1]),
      if (events_before == 0) Inf else odds(share[2])),
    p = min(1, 2 * min(pbinom(events_now, total, fair), pbinom(events_now - 1, total, fair, lower.tail = FALSE))))
}

# The same periods a year earlier, each side added up.
pooled_ratio <- function(data, excluded) {
  if (invalid(data, excluded)) return(NULL)
  pairs <- matched_periods(data, excluded)
  bad <- function(count, length) !is.na(count) & (!is_count(count) | (!is.na(length) & (length <= 0 | is.infinite(length))))
  if (any(bad(pairs$now, pairs$now_exposure)) || any(bad(pairs$before, pairs$before_exposure))) return(NULL)
  pairs <- pairs[complete.cases(pairs), , drop = FALSE]
  if (nrow(pairs) == 0) return(NULL)
  ratio <- ratio_of_rates(sum(pairs$now), sum(pairs$now_exposure), sum(pairs$before), sum(pairs$before_exposure))
  if (is.null(ratio)) NULL else c(ratio, pairs = nrow(pairs))
}

exact_ratio <- function(data, excluded) {
  rows <- which(!is.na(data$value) & !excluded & !is.na(data$exposure))
  if (!all(is_count(data$value[rows]))) return(NULL)
  during <- data$in_trial[rows]
  events_now <- sum(data$value[rows][during])
  events_before <- sum(data$value[rows][!during])
  time_now <- sum(data$exposure[rows][during])
  time_before <- sum(data$exposure[rows][!during])
  ratio <- ratio_of_rates(events_now, time_now, events_before, time_before)
  if (is.null(ratio)) return(NULL)
  ratio$n <- length(rows)
  # Chance is all that can be told from rare counts. The rest may move more than that from period to period: then the interval
  # is widened by the dispersion around the rate of each side, with Student's quantile, and never narrowed.
  df <- length(rows) - 2
  a_month <- if (sum(data$days[rows]) == 0) 0 else sum(data$value[rows]) / sum(data$days[rows]) * 30.4375
  if (a_month < 2 || events_now == 0 || events_before == 0 || df < 1) return(ratio)
  expected <- ifelse(during, events_now / time_now, events_before / time_before) * data$exposure[rows]
  times <- sqrt(sum((data$value[rows] - expected)^2 / expected) / df) * qt(0.975, df) / qnorm(0.975)
  if (times <= 1) return(ratio)
  middle <- log(ratio$change[1])
  reach <- times * abs(log(ratio$change[2:3]) - middle)
  ratio$change[2:3] <- exp(middle + c(-1, 1) * reach)
  ratio$p <- 2 * pt(-abs(middle) / (if (middle > 0) reach[1] else reach[2]) * qt(0.975, df), df)
  ratio
}

# ---------------------------------------------------------------------------------------------------------------------
# 5. Which method, in which of the three ways to treat a disruption; nothing is chosen by its result
# ---------------------------------------------------------------------------------------------------------------------

SERIES <- "interrupted time series"
SAME <- "same months a year earlier"
EXACT <- "exact comparison of rates"

method_choice <- function(data, excluded) {
  rows <- which(!is.na(data$value) & !excluded & !is.na(data$exposure))
  before <- min(sum(!data$in_trial[rows]), data$baseline_months)
  during <- sum(data$in_trial[rows])
  days <- sum(data$days[rows])
  a_month <- if (days == 0) 0 else sum(data$value[rows]) / days * 30.4375
  pairs <- matched_periods(data, excluded)
  matched <- !is.na(pairs$now) & !is.na(pairs$before)
  if (before == 0 || during == 0) return("description")
  if (a_month < 2 || sum(data$value[rows][data$in_trial[rows]]) == 0) return(EXACT)
  if (during >= 3 && before >= 12) return(SERIES)
  if (sum(matched) >= 3 && sum(pairs$now[matched] + pairs$before[matched]) >= 20) SAME else EXACT
}

# More than 40 % of the periods of either side missing: no result.
too_much_missing <- function(data) {
  missing <- function(during) {
    1 - sum(data$received & data$in_trial == during) /
      max(1, if (during) data$expected_during else data$expected_before)
  }
  max(missing(FALSE), missing(TRUE)) > 0.40
}

one_window <- function(data, kind, excluded, shape) {
  judged <- function(result) if (is.null(result) || too_much_missing(data)) NULL else result
  named <- function(way, result) if (is.null(result)) list(kind = kind, way = way) else c(list(kind = kind, way = way), result)
  if (invalid(data, excluded)) return(named(if (data$counted) EXACT else SERIES, NULL))
  # Where several stretches take a step each, the change rests on the periods of the trial that none touched.
  if (length(shape$shocks) > 1 && sum(usable(data, excluded) & data$in_trial & !shape$touched) < 3) {
    return(named(SERIES, NULL))
  }
  if (!data$counted) return(named(SERIES, judged(reml(data, excluded, shape))))
  choice <- method_choice(data, excluded)
  if (kind == "SHOCK_INDICATOR" && choice != SERIES) return(named(SERIES, NULL))
  if (choice == SERIES) {
    fit <- judged(quasi_poisson(data, excluded, shape))
    if (!is.null(fit) || kind == "SHOCK_INDICATOR") return(named(SERIES, fit))
  }
  if (choice %in% c(SERIES, SAME)) {
    fit <- judged(same_months(data, excluded))
    if (!is.null(fit)) return(named(SAME, fit))
  }
  named(EXACT, judged(exact_ratio(data, excluded)))
}

# ---------------------------------------------------------------------------------------------------------------------
# 6. Control chart, data quality, smallest change that could have been shown, evidence, verdict
# ---------------------------------------------------------------------------------------------------------------------

# More than 400 days are drawn as whole weeks, laid from the first day of the trial; a week with a day missing is missing.
by_week <- function(data) {
  first <- (data$first_trial - 1) %% 7
  count <- (data$n - first) %/% 7
  of_week <- function(x, how) vapply(seq_len(count), function(week) how(x[first + (week - 1) * 7 + 1:7]), how(x[1:7]))
  value <- of_week(data$value, sum)
  if (data$share) {
    cases <- of_week(ifelse(is.na(data$denominator), 0, data$denominator), sum)
    shown <- ifelse(cases == 0, NA, value / cases * (if (data$measure$kind == "PROPORTION") 100 else 1))
  } else {
    shown <- if (data$measure$kind == "COUNT") value else value / 7
  }
  list(shown = shown, excluded = of_week(data$excluded, any), first_trial = min(count, (data$first_trial - 1 - first) / 7) + 1,
    measure = data$measure, spans = list(from = data$spans$from[first + (seq_len(count) - 1) * 7 + 1]))
}

# Individuals chart: limits at the mean plus and minus 2.66 average moving ranges of the baseline, carried on.
# Limits rest on the time before the trial or are not drawn. Periods that are set aside and those from a change of
# definition on are not judged, and a baseline of one value judges nothing.
control_chart <- function(data) {
  if (invalid(data, data$excluded)) return(NULL)
  if (data$measure$calendar == "DAY" && data$n > 400) data <- by_week(data)
  x <- ifelse(data$excluded | is.infinite(data$shown), NA, data$shown)
  if (data$first_trial == 1) return(NULL)
  basis <- x[seq_len(min(length(x), data$first_trial - 1))]
  ranges <- abs(diff(basis))
  ranges <- ranges[!is.na(ranges)]
  if (sum(!is.na(basis)) < 6 || length(ranges) == 0) return(NULL)
  mean <- mean(basis, na.rm = TRUE)
  reach <- 2.66 * mean(ranges)
  tolerance <- 1e-9 * max(1, abs(mean))
  side <- ifelse(is.na(x) | abs(x - mean) <= tolerance, 0, sign(x - mean))
  above <- !is.na(x) & x > mean + reach + tolerance
  below <- !is.na(x) & x < mean - reach - tolerance
  near <- !is.na(x) & ((x > mean + reach * 2 / 3 + tolerance & !above) | (x < mean - reach * 2 / 3 - tolerance & !below))

  # Seven in a row on one side of the mean.
  run_of <- function(signs, length) {
    runs <- rle(signs)
    long <- runs$values != 0 & runs$lengths >= length
    rep(ifelse(long, runs$values, 0), runs$lengths)
  }
  shift <- run_of(side, 7)
  # Seven points, six steps, each strictly beyond the last.
  steps <- if (length(x) > 1) { d <- sign(diff(x)); ifelse(is.na(d), 0, d) } else numeric(0)
  step_run <- run_of(steps, 6)
  trend <- rep(0, length(x))
  for (i in which(step_run != 0)) trend[c(i, i + 1)] <- step_run[i]
  # Two of three near a limit with all three on the same side; the near ones are marked.
  two <- rep(FALSE, length(x))
  for (i in seq_len(max(0, length(x) - 2))) {
    three <- i:(i + 2)
    if (side[i] != 0 && all(side[three] == side[i]) && sum(near[three]) >= 2) two[three[near[three]]] <- TRUE
  }
  # A rise that ends where a fall begins shares its last point, which then bears both marks.
  up <- down <- rep(FALSE, length(x))
  for (i in which(step_run > 0)) up[c(i, i + 1)] <- TRUE
  for (i in which(step_run < 0)) down[c(i, i + 1)] <- TRUE
  marks <- cbind(ABOVE_UPPER_LIMIT = above, BELOW_LOWER_LIMIT = below, TREND_UP = up, TREND_DOWN = down,
    TWO_OF_THREE_NEAR_LIMIT = two, SHIFT_ABOVE = shift > 0, SHIFT_BELOW = shift < 0)
  unusual <- if (reach == 0) integer(0) else which(rowSums(marks) > 0)
  lower <- mean - reach
  if (!data$measure$kind %in% c("MONEY", "SCORE")) lower <- max(0, lower)
  judged <- which(!is.na(x))
  before <- function(i) sum(i < data$first_trial)
  list(mean = mean, lower = lower, upper = mean + reach, outside = length(unusual),
    "outside-before" = before(unusual), "judged-before" = before(judged),
    "outside-during" = length(unusual) - before(unusual), "judged-during" = length(judged) - before(judged),
    signals = paste(vapply(unusual, function(i) {
      paste(data$spans$from[i], paste(colnames(marks)[marks[i, ]], collapse = " "))
    }, ""), collapse = "; "))
}

# What share of the variance around the trend of the baseline the waves of the year take away, allowing for their number;
# 0 where it cannot be known.
season_share <- function(data, pairs) {
  usable_rows <- !data$in_trial & !data$excluded & !data$touched & is.finite(data$shown)
  rows <- which(usable_rows)
  if (pairs == 0 || length(rows) <= 4 + 2 * pairs) return(0)
  y <- data$shown[rows]
  if (length(unique(y)) <= 1) return(0)
  variance <- function(waves) {
    x <- design(data, rows, list(slope = FALSE, pairs = waves, shocks = list()))[, -3, drop = FALSE]
    if (any(colSums(x^2) == 0) || !full_rank(x)) return(NA)
    sum(lm.fit(x, y)$residuals^2) / (length(rows) - ncol(x))
  }
  trend <- variance(0)
  season <- variance(pairs)
  if (is.na(trend) || is.na(season) || !(trend * (length(rows) - 2) > 1e-9 * sum((y - mean(y))^2))) return(0)
  1 - season / trend
}

# Four shares of what was expected and received; the weights are a convention.
data_quality <- function(data) {
  expected <- data$expected_before + data$expected_during
  received <- sum(data$received)
  if (expected == 0) return(list(grade = "D"))
  part <- function(failed) if (received == 0) 0 else 1 - sum(failed) / received
  complete <- min(1, received / expected)
  score <- 100 * (0.4 * complete + 0.2 * part(data$late) + 0.3 * part(data$failed) + 0.1 * part(data$corrected))
  if (data$definition_changed) score <- min(score, 60)
  rounded <- round(score, 9)
  list(complete = complete, on_time = part(data$late), valid = part(data$failed), unchanged = part(data$corrected),
    score = score, expected = expected, received = received,
    grade = if (rounded >= 90) "A" else if (rounded >= 75) "B" else if (rounded >= 60) "C" else "D")
}

# From the baseline alone: how much its counts vary once trend and season are allowed for, and what follows for a trial
# of this length, at 5 % and 80 % power.
detectable <- function(data, pairs, slope, trend) {
  if (!data$counted) return(NULL)
  if (!trend) pairs <- 0
  before <- which(!data$in_trial & !data$excluded & !is.na(data$value) & !is.na(data$exposure))
  total <- sum(data$value[before])
  terms <- 2 + 2 * pairs
  if (total == 0 || (trend && length(before) <= terms + 2)) return(NULL)
  phi <- 2
  if (length(before) > terms + 2) {
    shape <- list(slope = FALSE, pairs = pairs, shocks = list())
    x <- design(data, before, shape)[, -3, drop = FALSE]
    fit <- log_linear(x, data$value[before], log(data$exposure[before]))
    if (!is.null(fit)) phi <- max(1, fit$pearson / fit$df)
  }
  rate <- total / length(before)
  if (!(rate > 0)) return(NULL)
  unused <- data$excluded | is.na(data$value) | data$touched
  if (trend) {
    rows <- which(!unused)
    x <- design(data, rows, list(slope = slope, pairs = pairs, shocks = list()))
    if (length(rows) <= ncol(x) || any(colSums(x^2) == 0) || !full_rank(x)) return(NULL)
    df <- length(rows) - ncol(x)
    se <- sqrt(phi / rate * solve(crossprod(x))[3, 3])
    reach <- (qt(0.975, df) + qt(0.8, df)) * se
  } else {
    during <- sum(data$in_trial & !unused)
    if (length(before) == 0 || during == 0) return(NULL)
    se <- sqrt(phi * (1 / (rate * length(before)) + 1 / (rate * during)))
    reach <- (qnorm(0.975) + qnorm(0.8)) * se
  }
  exp(c(-1, 1) * reach)
}

# Of a time, a score or money: the step in its own unit, with the deviation of the baseline around trend and season.
detectable_step <- function(data, pairs, slope) {
  if (data$counted || invalid(data, data$excluded)) return(NULL)
  before <- which(!data$in_trial & !data$excluded & !is.na(data$value))
  y <- data$value[before]
  if (length(before) <= 4 + 2 * pairs || any(!is.finite(y))) return(NULL)
  shape <- list(slope = FALSE, pairs = pairs, shocks = list())
  x <- design(data, before, shape)[, -3, drop = FALSE]
  if (any(colSums(x^2) == 0) || !full_rank(x)) return(NULL)
  deviation <- sqrt(sum(lm.fit(x, y)$residuals^2) / (nrow(x) - ncol(x)))
  rows <- which(!(data$excluded | is.na(data$value) | data$touched))
  shape$slope <- slope
  x <- design(data, rows, shape)
  if (length(rows) <= ncol(x) || any(colSums(x^2) == 0) || !full_rank(x)) return(NULL)
  df <- length(rows) - ncol(x)
  size <- (qt(0.975, df) + qt(0.8, df)) * deviation * sqrt(solve(crossprod(x))[3, 3])
  if (size > 1e-9 * max(0, abs(data$value), na.rm = TRUE) && is.finite(size)) size
}

# The decision table of the level of evidence, for one site that is compared with its own past.
evidence <- function(data, headline, excluded, touched_in_trial, grade, season) {
  rows <- !excluded & !is.na(data$value)
  before <- sum(rows & !data$in_trial)
  during <- sum(rows & data$in_trial)
  # Of values that cannot be what is counted nothing can be used.
  if (before == 0 || invalid(data, excluded)) return(c(0, 1))
  if (touched_in_trial > 0 && headline$kind == "EVERYTHING") return(c(1, 2))
  if (grade == "D" || before < 8 || during < 3 || !season) return(c(1, 2))
  c(2, 2)
}

# The change agreed to matter, on the scale of the headline: of a share it is a difference in percentage points.
enough_change <- function(data) {
  agreed <- number(data$measure[["worthwhile-change"]])
  if (!data$share || data$measure$kind != "PROPORTION") return(agreed)
  rows <- which(!data$in_trial & !is.na(data$value) & !is.na(data$exposure))
  part <- sum(data$value[rows])
  if (part == 0) agreed else agreed * sum(data$exposure[rows]) / part
}

# One of six answers, from the interval and from what was agreed beforehand.
own_verdict <- function(change, none, enough, better) {
  if (is.null(change) || anyNA(change[2:3])) return("could not be worked out")
  if (change[2] <= none && none <= change[3]) {
    inside <- change[2] >= none - enough && change[3] <= none + enough
    return(if (inside) "much the same" else "we cannot tell")
  }
  if (abs(change[1] - none) < enough) return("changed, too little to matter")
  wrong <- if (change[1] > none) better == "DOWN" else better == "UP"
  if (wrong) "changed, the wrong way" else "changed"
}

# Where two ways of treating a disruption point to different sides we cannot tell, unless each finds it much the same.
verdict <- function(data, windows, headline) {
  none <- if (data$counted) 1 else 0
  enough <- enough_change(data)
  better <- data$measure$better
  own <- own_verdict(headline$change, none, enough, better)
  changes <- Filter(Negate(is.null), lapply(windows, `[[`, "change"))
  all_same <- all(vapply(changes, function(x) own_verdict(x, none, enough, better) == "much the same", TRUE))
  settled <- own %in% c("could not be worked out", "we cannot tell") || (own == "much the same" && all_same)
  sides <- setdiff(unique(sign(vapply(changes, `[`, 0, 1) - none)), 0)
  if (!settled && length(sides) > 1) "we cannot tell" else own
}

# ---------------------------------------------------------------------------------------------------------------------
# 7. All of this for one measure
# ---------------------------------------------------------------------------------------------------------------------

report_change <- function(id, change) {
  report(paste0(id, "change"), change[1])
  if (!anyNA(change[2:3])) {
    report(paste0(id, "lower"), change[2])
    report(paste0(id, "upper"), change[3])
  }
}

VERDICTS <- c(CHANGED = "changed", CHANGED_WRONG_WAY = "changed, the wrong way",
  CHANGED_TOO_LITTLE = "changed, too little to matter", MUCH_THE_SAME = "much the same",
  CANNOT_TELL = "we cannot tell", NOT_COMPUTED = "could not be worked out")

# Of a measure of which values are withheld: the answer as it was carried over, for what follows from it.
given <- function(data) {
  line <- said_open[said_open$measure == data$measure$measure, , drop = FALSE]
  known <- nrow(line) == 1
  list(data = data, verdict = if (known && line$verdict != "") VERDICTS[[line$verdict]] else VERDICTS[["NOT_COMPUTED"]],
    level = if (known) number(line$level) else 0, primary = yes(data$measure$primary), p = NA, withheld = TRUE)
}

report_quality <- function(data, base) {
  quality <- data_quality(data)
  id <- paste0(base, "quality/")
  report(paste0(id, "grade"), quality$grade)
  report(paste0(id, "set-aside"), nrow(data$expected$aside))
  report(paste0(id, "missing"), 1 - sum(data$received) / max(1, data$expected_before + data$expected_during))
  if (!is.null(quality$score)) {
    report(paste0(id, "complete"), quality$complete)
    report(paste0(id, "on-time"), quality$on_time)
    report(paste0(id, "valid"), quality$valid)
    report(paste0(id, "unchanged"), quality$unchanged)
    report(paste0(id, "score"), quality$score)
    report(paste0(id, "received"), quality$received)
    report(paste0(id, "expected"), quality$expected)
    report(paste0(id, "late"), sum(data$late))
    report(paste0(id, "failed"), sum(data$failed))
    report(paste0(id, "corrected"), sum(data$corrected))
  }
  report(paste0(id, "unexpected"), data$unexpected)
  report(paste0(id, "redefined"), sum(data$redefined))
  quality
}

# ---------------------------------------------------------------------------------------------------------------------
# 6a. Beside a team elsewhere: whether the two ran in parallel before, and how much more the trial changed
# ---------------------------------------------------------------------------------------------------------------------

# The periods that were recorded at both and that neither sets aside; NULL where there are too few of them.
rows_of_both <- function(own, theirs, without_touched) {
  aside <- own$excluded | theirs$excluded
  if (without_touched) aside <- aside | own$touched | theirs$touched
  rows <- which(!aside & usable(own, rep(FALSE, own$n)) & usable(theirs, rep(FALSE, own$n)))
  if (sum(!own$in_trial[rows]) < 8 || sum(own$in_trial[rows]) < 3) NULL else rows
}

# A ratio needs something counted at both, before and in the trial.
nought_at_one <- function(own, theirs, rows) {
  during <- own$in_trial[rows]
  sums <- function(data) c(sum(data$value[rows][during]), sum(data$value[rows][!during]))
  own$counted && any(c(sums(own), sums(theirs)) == 0)
}

# A period that is missing at one of the two is missing for both.
missing_at_both <- function(own, theirs) {
  own$received <- own$received & theirs$received
  too_much_missing(own)
}

# How many times wider an interval is made for what is left of the gap between the two from one period to the next.
widening_of_both <- function(data, rows, gap, fitted) {
  m <- length(rows)
  corrected <- function(lag) {
    r <- if (sum(gap^2) < 1e-20) 0 else sum(gap * gap[match(rows - lag, rows)], na.rm = TRUE) / sum(gap^2)
    r + (1 + 3 * r) / m + fitted / m
  }
  lag1 <- min(0.8, corrected(1))
  variance <- (1 + lag1) / (1 - lag1)
  week <- in_a_week(data)
  if (week > 0) variance <- max(variance, min(9, 1 + 2 * sum(vapply(1:(8 * week), corrected, 0))))
  sqrt(max(1, variance))
}

# Counts: eight parameters, intercept, time, level and trend, and each of them again for the site of the trial, on the
# logarithm of the rate, with one season for both. The rest: four parameters of the gap of each period, in which the season
# cancels. The interval of the gap that moves before the trial, by the year, widened as that of the difference.
gap_between <- function(own, theirs, rows, pairs) {
  m <- length(rows)
  if (m < 12) return(NULL)
  if (own$counted) {
    site <- rep(c(1, 0), each = m)
    time <- rep(rows, 2)
    level <- as.numeric(time >= own$first_trial)
    trend <- (time - own$first_trial) * level
    x <- cbind(1, time, level, trend, site, site * time, site * level, site * trend)
    y <- c(own$value[rows], theirs$value[rows])
    if (sum(own$value[rows]) == 0 || sum(theirs$value[rows]) == 0) return(NULL)
    month <- rep(own$month[rows], 2)
    for (k in seq_len(pairs)) x <- cbind(x, sin(2 * pi * k * month / 12), cos(2 * pi * k * month / 12))
    fit <- log_linear(x, y, log(c(own$exposure[rows], theirs$exposure[rows])))
    if (is.null(fit) || fit$df < 1) return(NULL)
    variance <- max(1, fit$pearson / fit$df)
    b <- fit$coefficients
    residual <- (y - fit$means) / sqrt(fit$means)
    left <- residual[1:m] - residual[m + 1:m]
    at <- c(6, 7)
  } else {
    level <- as.numeric(rows >= own$first_trial)
    fit <- least_squares(cbind(1, rows, level, (rows - own$first_trial) * level), own$value[rows] - theirs$value[rows])
    if (is.null(fit) || fit$rss <= 1e-12 * sum(own$value[rows]^2 + theirs$value[rows]^2)) return(NULL)
    variance <- fit$rss / fit$df
    b <- fit$b
    left <- fit$residuals
    at <- c(2, 3)
  }
  t <- qt(0.975, fit$df) * widening_of_both(own, rows, left, 4)
  interval <- function(j) b[j] + c(0, -1, 1) * t * sqrt(variance * fit$inverse[j, j])
  year <- switch(own$measure$calendar, FRIDAY_WEEK = 365.25 / 7, DAY = 365.25, 12)
  drift <- interval(at[1])
  scale <- if (own$counted) exp else identity
  during <- own$in_trial[rows]
  list(parallel = drift[2] <= 0 && drift[3] >= 0, yearly = scale(drift * year), start = scale(interval(at[2])),
    carried = scale(drift * (mean(rows[during]) - mean(rows[!during]))))
}

# Difference in differences: counts by quasi-Poisson, the rest by least squares with HC3. Both widened for what is left of
# the gap between the two from one period to the next.
difference_of_both <- function(own, theirs, rows) {
  m <- length(rows)
  during <- own$in_trial[rows]
  site <- rep(c(1, 0), each = m)
  post <- rep(as.numeric(during), 2)
  x <- cbind(1, site, post, site * post)
  y <- c(own$value[rows], theirs$value[rows])
  over <- if (own$counted) c(own$exposure[rows], theirs$exposure[rows]) else rep(1, 2 * m)
  if (own$counted) {
    if (any(tapply(y, list(site, post), sum) == 0)) return(NULL)
    fit <- log_linear(x, y, log(over))
    if (is.null(fit)) return(NULL)
    se <- sqrt(max(1, fit$pearson / fit$df) * fit$inverse[4, 4])
    estimate <- fit$coefficients[4]
  } else {
    if (length(unique(y)) <= 1) return(NULL)
    fit <- least_squares(x, y)
    if (is.null(fit) || fit$rss <= 1e-12 * sum(y^2)) return(NULL)
    hat <- rowSums((x %*% fit$inverse) * x)
    se <- sqrt((fit$inverse %*% crossprod(x * fit$residuals / (1 - hat)) %*% fit$inverse)[4, 4])
    estimate <- fit$b[4]
  }
  left <- function(value, over) {
    mean <- ifelse(during, sum(value[during]) / sum(over[during]), sum(value[!during]) / sum(over[!during])) * over
    if (own$counted) (value - mean) / sqrt(mean) else value - mean
  }
  gap <- left(own$value[rows], over[1:m]) - left(theirs$value[rows], over[m + 1:m])
  widening <- widening_of_both(own, rows, gap, 2)
  week <- in_a_week(own)
  squares <- sum(gap^2)
  if (week > 0 && squares > 0) {
    part <- ifelse(during, 1 / sum(during), -1 / sum(!during))
    alike <- sqrt(squares / (m - 2) * sum(part^2))
    widening <- max(widening, lasting_error(rows, cbind(1, during), gap, part, week) / alike)
  }
  t <- qt(0.975, fit$df)
  scale <- if (own$counted) exp else identity
  list(change = scale(estimate + c(0, -1, 1) * t * se * widening), plain = scale(estimate + c(0, -1, 1) * t * se),
    p = 2 * pt(-abs(estimate / (se * widening)), fit$df), n = m)
}

# Whether two series lie so close before the trial that they cannot have been counted apart.
one_site <- function(one, other) {
  if (one$counted != other$counted) return(FALSE)
  before <- seq_len(min(one$n, one$first_trial - 1))
  a <- ifelse(one$excluded, NA, one$value)[before]
  b <- ifelse(other$excluded, NA, other$value)[before]
  if (identical(as.numeric(a), as.numeric(b))) return(any(!is.na(a)))
  kept <- !is.na(a) & !is.na(b)
  if (one$counted) kept <- kept & !is.na(one$exposure[before]) & !is.na(other$exposure[before])
  a <- a[kept]
  b <- b[kept]
  if (length(a) == 0) return(FALSE)
  close <- function(x, y) abs(x - y) <= 1e-9 * pmax(abs(x), abs(y))
  lower_median <- function(x) sort(x)[(length(x) + 1) %/% 2]
  agree <- function(x, y, difference) {
    between <- if (difference) y - x else (y / x)[x != 0 & y != 0]
    if (length(between) == 0) return(FALSE)
    telling <- !(close(x, lower_median(x)) & close(y, lower_median(y)))
    agreeing <- close(y, if (difference) x + lower_median(between) else x * lower_median(between))
    sum(telling) >= 8 && sum(agreeing & telling) >= 0.75 * sum(telling)
  }
  if (!one$counted) {
    if (agree(a, b, TRUE) || agree(a, b, FALSE)) return(TRUE)
    if (length(a) < 8) return(FALSE)
    x <- a - mean(a)
    y <- b - mean(b)
    return(sum(x^2) > 0 && sum(y^2) > 0 && sum(x * y) > 0.995 * sqrt(sum(x^2) * sum(y^2)))
  }
  over <- one$exposure[before][kept]
  over_other <- other$exposure[before][kept]
  if (agree(a / over, b / over_other, FALSE)) return(TRUE)
  if (!(sum(a) > 0) || !(sum(b) > 0)) return(FALSE)
  # Pearson's statistic of the two counts of each period, given how much of all each counted.
  size <- (sum(b) / sum(over_other)) / (sum(a) / sum(over))
  some <- a + b > 0
  both <- (a + b)[some]
  expected <- both * over[some] / (over[some] + size * over_other[some])
  statistic <- sum((a[some] - expected)^2 * (1 / expected + 1 / (both - expected)))
  part <- if (one$measure$kind == "PROPORTION") (sum(a) + sum(b)) / (sum(over) + sum(over_other)) else 0
  sum(some) >= 8 && part < 1 && statistic < 0.1 * (sum(some) - 1) * (1 - part)
}

beside_teams <- function(own, headline, pairs) {
  if (is.null(comparisons)) return(list())
  lines <- comparisons[comparisons$measure == own$measure$measure, , drop = FALSE]
  lapply(seq_len(nrow(lines)), function(i) {
    there <- own$measure
    there$measure <- lines$values[i]
    theirs <- measure_data(there)
    base <- paste0("measure/", own$measure$measure, "/beside/", lines$team[i], "/")
    none <- list(supports = FALSE, against = FALSE, there = theirs, p = NA, withheld = any(theirs$withheld), values = lines$values[i], base = base)
    if (none$withheld) return(none)
    if (theirs$share && own$share) {
      for (n in which(!is.na(theirs$shown))) report(paste0(base, "value/", theirs$spans$from[n]), theirs$shown[n])
    }
    # Where the headline gives a disruption a step of its own, the comparison sets aside what it touched.
    rows <- rows_of_both(own, theirs, headline$kind != "EVERYTHING")
    possible <- any(theirs$received) && !invalid(own, own$excluded) && !invalid(theirs, theirs$excluded) &&
      own$counted == theirs$counted && !is.null(rows) && !nought_at_one(own, theirs, rows) && !missing_at_both(own, theirs)
    gap <- if (possible) gap_between(own, theirs, rows, pairs)
    if (!is.null(gap)) {
      report(paste0(base, "parallel"), if (gap$parallel) "yes" else "no")
      report_change(paste0(base, "gap/"), gap$yearly)
      report_change(paste0(base, "start/"), gap$start)
    }
    agreed <- yes(lines[["agreed-before"]][i]) && locked_before
    difference <- if (!is.null(gap) && gap$parallel) difference_of_both(own, theirs, rows)
    report(paste0(base, "answer"), if (is.null(difference)) "not worked out" else "worked out")
    none$against <- agreed && is.null(difference)
    if (is.null(difference)) return(none)
    report_change(paste0(base, "difference/"), difference$change)
    report_change(paste0(base, "plain/"), difference$plain)
    report(paste0(base, "difference/p"), difference$p)
    report(paste0(base, "difference/n"), difference$n)
    alone <- gap$carried[2] <= difference$change[1] && difference$change[1] <= gap$carried[3]
    report(paste0(base, "drift-could-be-all"), if (alone) "yes" else "no")
    every <- rows_of_both(own, theirs, FALSE)
    everything <- if (length(every) != length(rows)) difference_of_both(own, theirs, every)
    if (!is.null(everything)) report_change(paste0(base, "everything/"), everything$change)
    no_change <- if (own$counted) 1 else 0
    sides <- function(change) if (is.null(change) || anyNA(change[2:3])) 0 else (change[2] > no_change) - (change[3] < no_change)
    struck <- headline$kind == "EVERYTHING" && any(theirs$touched & theirs$in_trial & !theirs$excluded)
    unsound <- one_site(own, theirs) || data_quality(theirs)$grade == "D" || own$redefined_before ||
      theirs$redefined_before || struck
    none$against <- agreed && (unsound || sides(headline$change) * sides(difference$change) < 0)
    none$supports <- agreed && !none$against
    none$p <- difference$p
    none
  })
}

# What is called agreed before the data was so only in a plan that was locked before the trial began, by the earliest day it was to begin.
locked_before <- as.numeric(as.POSIXct(sub("[.Z].*", "", plan[["locked-at"]]), format = "%Y-%m-%dT%H:%M:%S", tz = "UTC")) <
  as.numeric(as.POSIXct(plan[["first-start"]], tz = plan[["time-zone"]]))

# One team elsewhere that ran in parallel lifts a series of one site to level 3, several to 4, nearly the same values counted
# once. One that was agreed beforehand and speaks against it, cannot be compared with, or cannot carry anything, keeps it where it is. Of one that is masked the level was carried over.
evidence_beside <- function(level, beside) {
  masked <- Filter(function(one) one$withheld, beside)
  if (length(masked) > 0 && !is.null(said_open)) {
    line <- said_open[said_open$measure == masked[[1]]$values, , drop = FALSE]
    if (nrow(line) == 1) return(c(number(line$level), number(line$nesta)))
  }
  if (any(vapply(beside, function(one) one$against, TRUE))) return(level)
  apart <- list()
  for (one in Filter(function(one) one$supports, beside)) {
    if (!any(vapply(apart, function(other) one_site(one$there, other), TRUE))) apart <- c(apart, list(one$there))
  }
  sites <- length(apart)
  if (level[1] != 2 || sites == 0) level else c(if (sites == 1) 3 else 4, 3)
}

work_out <- function(measure) {
  data <- measure_data(measure)
  base <- paste0("measure/", measure$measure, "/")
  quality <- report_quality(data, base)
  if (data$share) {
    for (i in which(!is.na(data$shown))) report(paste0(base, "value/", data$spans$from[i]), data$shown[i])
  }
  if (any(data$withheld)) return(given(data))
  asked <- number(measure[["seasonal-pairs"]])
  possible <- if (data$baseline_months >= 24) 2 else if (data$baseline_months >= 12) 1 else 0
  pairs <- if (is.na(asked)) possible else min(asked, possible)
  slope <- yes(measure[["level-and-slope"]])
  touched_in_trial <- data$touched & data$in_trial & !data$redefined & !data$outside
  # Neighbouring touched periods are one stretch. One of which nothing can be used takes no step, unless there is no other.
  starts <- touched_in_trial & !c(FALSE, head(touched_in_trial, -1))
  of <- cumsum(starts)
  stretches <- lapply(seq_len(sum(starts)), function(i) touched_in_trial & of == i)
  recorded <- vapply(stretches, function(stretch) any(stretch & usable(data, data$excluded)), TRUE)
  if (any(recorded)) stretches <- stretches[recorded]
  shape_of <- function(kind, with_slope = slope) {
    list(slope = with_slope, pairs = pairs, shocks = if (kind == "SHOCK_INDICATOR") stretches else list(),
      touched = touched_in_trial)
  }
  without <- data$excluded | data$touched

  windows <- list(
    one_window(data, "EVERYTHING", data$excluded, shape_of("EVERYTHING")),
    one_window(data, "WITHOUT_TOUCHED", without, shape_of("WITHOUT_TOUCHED")),
    if (sum(touched_in_trial) >= 2) one_window(data, "SHOCK_INDICATOR", data$excluded, shape_of("SHOCK_INDICATOR"))
    else list(kind = "SHOCK_INDICATOR", way = "not needed"))
  third <- windows[[3]]
  for (i in seq_along(third$steps)) {
    id <- paste0(base, "step/", data$spans$from[which(stretches[[i]])[1]], "/")
    report_change(id, third$steps[[i]])
  }
  headline <- Filter(function(w) w$kind == measure[["headline-window"]], windows)[[1]]
  used <- if (headline$kind == "WITHOUT_TOUCHED") without else data$excluded

  for (window in windows) {
    id <- paste0(base, "window/", gsub("_", "-", tolower(window$kind)), "/")
    worked <- !is.null(window$change)
    report(paste0(id, "answer"), if (worked) "worked out" else "not worked out")
    if (!worked) next
    report_change(id, window$change)
    report(paste0(id, "p"), window$p)
    report(paste0(id, "n"), window$n)
    report(paste0(id, "way"), window$way)
    if (!is.null(window$expected)) {
      report(paste0(id, "observed"), window$observed)
      report(paste0(id, "expected"), window$expected[1])
      if (window$kind == headline$kind) {
        report(paste0(id, "expected/lower"), window$expected[2])
        report(paste0(id, "expected/upper"), window$expected[3])
        report(paste0(id, "observed-to-expected"), window$observed / window$expected[1])
      }
    }
  }

  # The headline in other ways.
  if (headline$way == SERIES && !is.null(headline$change)) {
    own <- shape_of(headline$kind)
    other <- shape_of(headline$kind, !slope)
    seasonal <- own
    seasonal$pairs <- possible
    with_season <- pairs == 0 && data$baseline_months >= 24
    other_name <- if (other$slope) "level-and-slope" else "level-only"
    tell <- function(name, change) if (!is.null(change)) report_change(paste0(base, "other/", name, "/"), change)
    if (data$counted) {
      tell("interval-not-widened", quasi_poisson(data, used, own)$plain)
      tell(other_name, quasi_poisson(data, used, other)$change)
      if (with_season) tell("with-the-season", quasi_poisson(data, used, seasonal)$change)
      tell("negative-binomial", negative_binomial(data, used, own))
    } else {
      tell(other_name, reml(data, used, other)$change)
      if (with_season) tell("with-the-season", reml(data, used, seasonal)$change)
      start <- continuous_start(data, used, own)
      if (!is.null(start)) {
        tell("ordinary-least-squares", level_of(start$fit)$change)
        tell("newey-west", newey_west(start))
        tell("prais-winsten", prais_winsten(start))
      }
    }
  }

  if (measure$kind == "DURATION") {
    closed <- !is.na(data$value) & !is.na(data$denominator)
    if (any(closed)) {
      report(paste0(base, "closed/before"), sum(data$denominator[closed & !data$in_trial]))
      report(paste0(base, "closed/during"), sum(data$denominator[closed & data$in_trial]))
    }
  }
  if (any(data$received)) {
    chart <- control_chart(data)
    for (part in names(chart)) report(paste0(base, "chart/", part), chart[[part]])
  }
  # A strong season: differences from the same period a year earlier as well.
  season_part <- season_share(data, possible)
  back <- year_of(data)
  if (!invalid(data, data$excluded) && season_part >= 0.5 && data$first_trial > back + 1) {
    drawn <- if (data$measure$calendar == "DAY" && data$n > 400) by_week(data) else data
    back <- if (data$measure$calendar == "DAY" && data$n > 400) 52 else back
    x <- ifelse(drawn$excluded | is.infinite(drawn$shown), NA, drawn$shown)
    later <- seq_along(x)[-seq_len(back)]
    difference <- x[later] - x[later - back]
    # No difference reaches across a day from which something else is counted; where that leaves none in the trial, there is no chart.
    during <- later >= drawn$first_trial
    whole <- any(!is.na(difference[during]))
    ends <- if (is.null(drawn$spans$to)) drawn$spans$from + 7 else drawn$spans$to
    for (day in data$changes) {
      if (day > drawn$spans$from[1]) difference[ends[later] > day & ends[later - back] <= day] <- NA
    }
    if (any(!is.na(difference)) && (!whole || any(!is.na(difference[during])))) {
      report(paste0(base, "season"), season_part)
      chart <- control_chart(list(n = length(later), shown = difference, value = difference,
        denominator = rep(NA_real_, length(later)), excluded = rep(FALSE, length(later)), counted = FALSE, share = FALSE,
        first_trial = drawn$first_trial - back, measure = list(kind = "SCORE", calendar = "MONTH"),
        spans = list(from = drawn$spans$from[later])))
      for (part in names(chart)) report(paste0(base, "year-on-year/", part), chart[[part]])
      if (data$measure$calendar != "DAY") for (i in which(!is.na(difference))) {
        report(paste0(base, "year-on-year/value/", drawn$spans$from[later][i]), difference[i])
      }
    }
  }
  if (data$counted) {
    same <- same_months(data, used)
    if (!is.null(same) && !too_much_missing(data)) {
      report(paste0(base, "same-months/trial"), same$now)
      report(paste0(base, "same-months/before"), same$before)
      report(paste0(base, "same-months/ratio"), same$change[1])
      report(paste0(base, "same-months/lower"), same$change[2])
      report(paste0(base, "same-months/upper"), same$change[3])
    }
    pooled <- pooled_ratio(data, used)
    if (!is.null(pooled)) {
      report(paste0(base, "pooled/ratio"), pooled$change[1])
      report(paste0(base, "pooled/lower"), pooled$change[2])
      report(paste0(base, "pooled/upper"), pooled$change[3])
      report(paste0(base, "pooled/n"), pooled$pairs)
    }
  } else {
    start <- if (invalid(data, used)) NULL else continuous_start(data, used, shape_of(headline$kind))
    if (!is.null(start)) {
      # Durbin and Watson of the ordinary least squares; no method is chosen by it.
      report(paste0(base, "durbin-watson/statistic"), sum(diff(start$fit$residuals)^2) / sum(start$fit$residuals^2))
      report(paste0(base, "durbin-watson/n"), length(start$rows))
    }
  }

  smallest <- detectable(data, pairs, slope, headline$way == SERIES)
  if (!is.null(smallest)) {
    report(paste0(base, "detectable/decrease"), smallest[1])
    report(paste0(base, "detectable/increase"), smallest[2])
    share <- switch(measure$better, UP = smallest[2] - 1, DOWN = 1 - smallest[1], NA)
    if (is.finite(share)) report(paste0(base, "detectable/share"), share)
  }
  step <- detectable_step(data, pairs, slope)
  if (!is.null(step)) {
    report(paste0(base, "detectable/down"), -step)
    report(paste0(base, "detectable/up"), step)
    report(paste0(base, "detectable/step"), step)
  }
  season <- headline$way == SAME || (headline$way == SERIES && (pairs > 0 || (!is.na(asked) && asked == 0)))
  level <- evidence(data, headline, used, sum(touched_in_trial), quality$grade, season)
  beside <- beside_teams(data, headline, pairs)
  level <- evidence_beside(level, beside)
  report(paste0(base, "level"), level[1])
  report(paste0(base, "nesta"), level[2])
  answer <- verdict(data, windows, headline)
  report(paste0(base, "verdict"), answer)
  list(data = data, verdict = answer, level = level[1], primary = yes(measure$primary),
    p = if (is.null(headline$p)) NA else headline$p, withheld = FALSE, beside = beside)
}

results <- lapply(seq_len(nrow(measures)), function(i) work_out(as.list(measures[i, ])))
names(results) <- measures$measure
primary <- vapply(results, `[[`, TRUE, "primary")

# A measure that counts the happenings of another by other periods is looked at with that one and not counted again.
row_of <- match(measures[["same-as"]], measures$measure)
repeats <- !primary & measures[["same-as"]] != "" & !is.na(row_of) & measures[["same-as"]] != measures$measure &
  ifelse(is.na(row_of), FALSE, measures[["same-as"]][row_of] == "" & measures$calendar[row_of] != measures$calendar)
counted <- results[!repeats]

# The level of the whole is the lowest of the primary measures.
rated <- if (any(primary)) results[primary] else counted
report("level", if (length(rated) == 0) 0 else min(vapply(rated, `[[`, 0, "level")))

# Looking at many measures at once: Holm for the primary ones, Benjamini and Hochberg for the rest. A measure that
# could not be worked out is not counted.
for (family in list(list(who = primary, method = "holm"), list(who = !primary & !repeats, method = "BH"))) {
  # The adjusted number of each hangs on all of its family.
  if (any(vapply(results[family$who], `[[`, TRUE, "withheld"))) next
  p <- vapply(results[family$who], function(x) as.numeric(x$p), 0)
  adjusted <- p.adjust(p, family$method)
  for (code in names(p)) if (!is.na(p[[code]])) report(paste0("measure/", code, "/adjusted-p"), adjusted[[code]])
}
# So are the comparisons with teams elsewhere, in a family of their own.
beside <- unlist(lapply(results, `[[`, "beside"), recursive = FALSE)
masked <- vapply(results, function(one) one$withheld && !is.null(comparisons) && one$data$measure$measure %in% comparisons$measure, TRUE)
if (!any(masked) && !any(vapply(beside, function(one) one$withheld, TRUE))) {
  adjusted <- p.adjust(vapply(beside, function(one) as.numeric(one$p), 0), "BH")
  for (i in seq_along(beside)) if (!is.na(beside[[i]]$p)) report(paste0(beside[[i]]$base, "difference/adjusted-p"), adjusted[i])
}
refused <- sum(vapply(counted, `[[`, "", "verdict") == "could not be worked out")
report("many/measures", length(counted))
report("many/primary", sum(primary))
report("many/not-worked-out", refused)
report("many/by-chance", 0.05 * (length(counted) - refused))

# ---------------------------------------------------------------------------------------------------------------------
# 8. Was it delivered? Days, desks, hours together, records
# ---------------------------------------------------------------------------------------------------------------------

report("trial/days/all", as.numeric(trial_to - trial_from))
long_shocks <- list()
disruption <- NULL
for (i in order(events$from, events$code)) {
  event <- events[i, ]
  start <- as.Date(event$from)
  end <- event_end(event, trial_to)
  if (event$kind == "SHOCK" && start < trial_to && end > trial_from && end - start >= 14) {
    long_shocks[[length(long_shocks) + 1]] <- start
    if (is.null(disruption)) disruption <- c(start, end)
  }
}
if (length(long_shocks) > 0) report("trial/days/as-planned", max(0, as.numeric(long_shocks[[1]] - trial_from)))

if (!is.null(desk_hours_open) && nrow(desk_hours_open) > 0) {
  all_zones <- desk_hours_open[nrow(desk_hours_open), ]
  hours <- number(unlist(all_zones[c("there", "booked", "attended")]))
  if (!anyNA(hours) && hours[1] > 0) {
    report("desks/booked-rate", hours[2] / hours[1])
    report("desks/attended-rate", hours[3] / hours[1])
  }
}
if (!is.null(desk_use) && nrow(desk_use) > 0) {
  columns <- c("booked-hours", "attended-hours", "bookings", "no-shows")
  amounts <- as.data.frame(lapply(desk_use[c("desks", "open-hours", "days", columns)], number))
  amounts$there <- amounts$desks * amounts$open.hours * amounts$days
  desk_lines <- function(id, rows) {
    report(paste0(id, "there"), sum(rows$there))
    report(paste0(id, "booked"), sum(rows$booked.hours))
    report(paste0(id, "attended"), sum(rows$attended.hours))
    report(paste0(id, "bookings"), sum(rows$bookings))
    report(paste0(id, "no-shows"), sum(rows$no.shows))
  }
  zones <- sort(unique(desk_use$zone))
  for (zone in zones) desk_lines(paste0("desks/zone/", zone, "/"), amounts[desk_use$zone == zone, ])
  if (length(zones) > 1) desk_lines("desks/all/", amounts)
  if (sum(amounts$there) > 0) {
    report("desks/booked-rate", sum(amounts$booked.hours) / sum(amounts$there))
    report("desks/attended-rate", sum(amounts$attended.hours) / sum(amounts$there))
    if (sum(amounts$bookings) >= 20) report("desks/no-show-rate", sum(amounts$no.shows) / sum(amounts$bookings))
  }
}

# Presence as seconds of the clock of the world; stays without length say nothing.
if (!is.null(presence)) {
  instant <- function(text) as.numeric(as.POSIXct(sub("Z$", "", text), format = "%Y-%m-%dT%H:%M:%OS", tz = "UTC"))
  stays <- data.frame(person = paste(presence$organisation, presence$pseudonym, sep = "\t"),
    organisation = presence$organisation, zone = presence$zone, from = instant(presence$from), to = instant(presence$to))
  stays <- stays[stays$to > stays$from, , drop = FALSE]
}
midnight <- function(day) as.numeric(as.POSIXct(format(day), tz = plan[["time-zone"]]))

# Hours in which people of two organisations or more were in one zone, and person-hours in them. In each zone the
# instants are taken in order; between two of them nobody comes or goes. A person logged twice counts once.
hours_together <- function(from, to) {
  inside <- stays[stays$from < to & stays$to > from, , drop = FALSE]
  inside$from <- pmax(inside$from, from)
  inside$to <- pmin(inside$to, to)
  both <- 0
  people <- 0
  for (zone in unique(inside$zone)) {
    here <- inside[inside$zone == zone, , drop = FALSE]
    edges <- sort(unique(c(here$from, here$to)))
    for (i in seq_len(length(edges) - 1)) {
      there <- here$from <= edges[i] & here$to > edges[i]
      if (length(unique(here$organisation[there])) > 1) {
        both <- both + (edges[i + 1] - edges[i])
        people <- people + (edges[i + 1] - edges[i]) * length(unique(here$person[there]))
      }
    }
  }
  c(people = people, both = both) / 3600
}
together_in <- function(spans) {
  t(vapply(seq_len(nrow(spans)), function(i) hours_together(midnight(spans$from[i]), midnight(spans$to[i])), c(0, 0)))
}

recorded_together <- FALSE
if (!is.null(presence)) {
  weeks <- expected_periods("FRIDAY_WEEK")
  recorded_together <- nrow(stays) > 0 && nrow(weeks$trial) > 0
  if (recorded_together) {
    hours <- together_in(weeks$trial)
    for (i in seq_len(nrow(hours))) {
      report(sprintf("together/week/%d/person-hours", i), hours[i, 1])
      report(sprintf("together/week/%d/both-present", i), hours[i, 2])
    }
    aside <- weeks$aside
    report("together/weeks", nrow(hours))
    report("together/weeks-without", sum(hours[, 1] == 0))
    report("together/all", sum(hours[, 1]))
    report("together/most", max(hours[, 1]))
    report("together/days-set-aside", sum(days_inside(aside, trial_from, trial_to)))
    # Weeks that the first long disruption left alone, and weeks before it and from it on.
    from <- weeks$trial$from
    to <- weeks$trial$to
    ordinary <- if (is.null(disruption)) rep(TRUE, length(from)) else !(from < disruption[2] & to > disruption[1])
    if (any(ordinary)) report("together/ordinary-week", median(hours[ordinary, 1]))
    if (!is.null(disruption)) {
      before <- to <= disruption[1]
      if (any(before) && any(!before)) {
        report("together/week-on-average/before", mean(hours[before, 1]))
        report("together/week-on-average/after", mean(hours[!before, 1]))
      }
    }
    report("together/stays/all", nrow(presence))
    report("together/stays/closed-by-rule", sum(yes(presence[["closed-by-rule"]])))
    for (source in c("QR", "KIOSK", "PAGE", "IMPORT")) {
      report(paste0("together/stays/source/", source), sum(presence$source == source))
    }
  }
}

if (!is.null(records) && nrow(records) > 0) {
  kinds <- c("JOINT_VISIT", "REFERRAL", "INFORMATION_SHARED", "PROBLEM_SOLVING", "DUPLICATE_WORK_AVOIDED", "ISSUE",
    "LESSON", "UNINTENDED_EFFECT")
  MOST_MONTHS <- 12
  for (kind in kinds) report(paste0("records/", kind), sum(records$kind == kind))
  report("records/all", nrow(records))

  # Month by month from the start of the trial, kinds of which nothing was recorded in it left out.
  months <- plus_months(trial_from, 0:599)
  months <- months[months < trial_to]
  if (length(months) >= 2 && length(months) <= MOST_MONTHS) {
    day <- as.Date(records$date)
    inside <- day >= trial_from & day < trial_to
    month <- findInterval(as.numeric(day), as.numeric(months))
    for (kind in kinds) if (any(inside & records$kind == kind)) for (i in seq_along(months)) {
      report(sprintf("records/month/%s/%s", months[i], kind), sum(inside & records$kind == kind & month == i))
    }
  }

  # Requests with the day they were asked. An open one has waited until the freeze and is counted (Kaplan and Meier, the
  # interval by the logarithm of the curve).
  requests <- records[records$kind == "INFORMATION_SHARED" & records$asked != "", ]
  if (nrow(requests) >= 5) {
    done <- requests$answered != ""
    report("requests/answered", sum(done))
    report("requests/all", nrow(requests))
    frozen <- format(as.POSIXct(sub("[.Z].*", "", plan[["frozen-at"]]), format = "%Y-%m-%dT%H:%M:%S", tz = "UTC"),
      "%Y-%m-%d", tz = plan[["time-zone"]])
    waited <- as.numeric(as.Date(ifelse(done, requests$answered, frozen)) - as.Date(requests$asked))
    if (all(waited >= 0)) {
      curve <- survival::survfit(survival::Surv(waited, done) ~ 1, conf.type = "log")
      middle <- quantile(curve, 0.5)
      if (!is.na(middle$quantile)) {
        report("requests/median", middle$quantile[[1]])
        report("requests/median/lower", middle$lower[[1]])
        report("requests/median/upper", if (is.na(middle$upper)) Inf else middle$upper[[1]])
      }
    }
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# 9. What staff said
# ---------------------------------------------------------------------------------------------------------------------

# Wilcoxon's signed rank test, zeros dropped, with the exact permutation p under ties: the ways in which n signs give
# each sum of doubled mid-ranks are counted one rank after the other.
signed_rank_p <- function(differences) {
  d <- differences[differences != 0]
  doubled <- round(2 * rank(abs(d)))
  total <- sum(doubled)
  plus <- sum(doubled[d > 0])
  if (length(d) > 50) {
    centre <- plus / 2 - total / 4
    z <- (centre - sign(centre) * 0.5) / sqrt(sum((doubled / 2)^2) / 4)
    return(min(1, 2 * pnorm(-abs(z))))
  }
  ways <- c(1, rep(0, total))
  for (r in doubled) ways <- ways + c(rep(0, r), ways[seq_len(total + 1 - r)])
  min(1, sum(ways[abs(2 * (0:total) - total) >= abs(2 * plus - total)]) / 2^length(d))
}

# Mann and Whitney's test, exact under ties: every choice of which answers are the later ones is counted.
two_groups <- function(before, after) {
  n <- length(after)
  m <- length(before)
  ranks <- rank(c(after, before))
  u <- sum(ranks[seq_len(n)]) - n * (n + 1) / 2
  if (n * m <= 2500) {
    doubled <- round(2 * ranks)
    total <- sum(doubled)
    ways <- matrix(0, n + 1, total + 1)
    ways[1, 1] <- 1
    for (r in doubled) {
      for (size in n:1) {
        shifted <- c(rep(0, r), ways[size, seq_len(total + 1 - r)])
        ways[size + 1, ] <- ways[size + 1, ] + shifted
      }
    }
    mean <- n * (n + m + 1)
    far <- abs(sum(doubled[seq_len(n)]) - mean)
    p <- min(1, sum(ways[n + 1, abs((0:total) - mean) >= far]) / sum(ways[n + 1, ]))
  } else {
    size <- n + m
    ties <- table(c(before, after))
    variance <- n * m / 12 * (size + 1 - sum(ties^3 - ties) / (size * (size - 1)))
    centre <- u - n * m / 2
    p <- if (variance > 0) min(1, 2 * pnorm(-abs((centre - sign(centre) * 0.5) / sqrt(variance)))) else 1
  }
  delta <- 2 * u / (n * m) - 1
  # Cliff's delta with the unbiased variance of Cliff 1993 and the lopsided range of Feng and Cliff 2004.
  range <- NULL
  rest <- 1 - delta^2
  if (n > 1 && m > 1 && rest > 1e-12) {
    signs <- sign(outer(after, before, "-"))
    variance <- (m^2 * sum((rowMeans(signs) - delta)^2) + n^2 * sum((colMeans(signs) - delta)^2) -
      sum((signs - delta)^2)) / (m * n * (m - 1) * (n - 1))
    s2 <- max(variance, rest / (n * m - 1))
    z <- qnorm(0.975)
    reach <- z * sqrt(s2) * sqrt(rest^2 + z^2 * s2)
    range <- (delta - delta^3 + c(-reach, reach)) / (rest + z^2 * s2)
  }
  list(p = p, later_higher = (delta + 1) / 2, delta = delta, range = range)
}

if (!is.null(survey) && nrow(survey) > 0) {
  answers <- function(item, wave) survey[survey$item == item & survey$wave == wave, , drop = FALSE]
  for (wave in survey_waves$wave) {
    most <- max(0, vapply(survey_items$item, function(item) nrow(answers(item, wave)), 0L))
    if (most >= 5) report(paste0("survey/wave/", wave, "/answered"), most)
  }
  for (item in survey_items$item) {
    for (wave in survey_waves$wave) {
      given <- number(answers(item, wave)$answer)
      if (length(given) >= 5) {
        for (k in 1:5) report(sprintf("survey/answers/%s/%s/%d", item, wave, k), sum(given == k))
      }
    }
  }
  if (nrow(survey_waves) >= 2) {
    tested <- numeric(0)
    for (item in survey_items$item) {
      before <- answers(item, survey_waves$wave[1])
      after <- answers(item, survey_waves$wave[nrow(survey_waves)])
      if (nrow(before) < 5 || nrow(after) < 5) next
      id <- paste0("survey/change/", item, "/")
      coded <- before[before[["pair-code"]] != "", , drop = FALSE]
      coded <- coded[!duplicated(coded[["pair-code"]], fromLast = TRUE), , drop = FALSE]
      earlier <- coded$answer[match(after[["pair-code"]], coded[["pair-code"]])]
      differences <- (number(after$answer) - number(earlier))[!is.na(earlier)]
      if (length(differences) >= 5) {
        # Where nobody changed the sentence says so and prints no number but how many they were.
        if (all(differences == 0)) next
        report(paste0(id, "pairs"), length(differences))
        report(paste0(id, "more"), sum(differences > 0))
        report(paste0(id, "less"), sum(differences < 0))
        report(paste0(id, "same"), sum(differences == 0))
        changed <- differences[differences != 0]
        report(paste0(id, "effect"), sum(sign(changed) * rank(abs(changed))) / sum(rank(abs(changed))))
        tested[[id]] <- signed_rank_p(differences)
      } else {
        groups <- two_groups(number(before$answer), number(after$answer))
        report(paste0(id, "before"), nrow(before))
        report(paste0(id, "after"), nrow(after))
        report(paste0(id, "later-higher"), groups$later_higher)
        report(paste0(id, "effect"), groups$delta)
        if (!is.null(groups$range)) {
          report(paste0(id, "effect-lower"), groups$range[1])
          report(paste0(id, "effect-upper"), groups$range[2])
        }
        tested[[id]] <- groups$p
      }
    }
    # Holm for the statements that were tested.
    adjusted <- p.adjust(tested, "holm")
    for (id in names(tested)) {
      report(paste0(id, "p"), tested[[id]])
      report(paste0(id, "adjusted-p"), adjusted[[id]])
    }
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# 10. More together, more result? Spearman's rank correlation with the interval of Bonett and Wright
# ---------------------------------------------------------------------------------------------------------------------

# Up to eight pairs every order of the second is tried; beyond, and once a trend is out, p is that of Student's t.
orders <- function(v) {
  if (length(v) == 1) return(matrix(v, 1))
  do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], orders(v[-i]))))
}

rank_correlation <- function(id, x, y, time = NULL) {
  n <- length(x)
  report(paste0(id, "n"), n)
  if (n < 5) return(invisible())
  x <- rank(x)
  y <- rank(y)
  if (length(unique(x)) == 1 || length(unique(y)) == 1) return(invisible())
  if (!is.null(time)) {
    x <- residuals(lm(x ~ time))
    y <- residuals(lm(y ~ time))
    if (sum(x^2) < 1e-9 || sum(y^2) < 1e-9) return(invisible())
  }
  rho <- max(-1, min(1, cor(x, y)))
  report(paste0(id, "rho"), rho)
  if (abs(rho) <= 1 - 1e-12) {
    reach <- qnorm(0.975) * sqrt((1 + rho^2 / 2) / (n - 3))
    report(paste0(id, "lower"), tanh(atanh(rho) - reach))
    report(paste0(id, "upper"), tanh(atanh(rho) + reach))
  }
  if (is.null(time) && n <= 8) {
    all <- matrix(y[orders(seq_len(n))], ncol = n) %*% (x - mean(x)) / sqrt(sum((x - mean(x))^2) * sum((y - mean(y))^2))
    return(list(p = mean(abs(all) >= abs(rho) - 1e-9)))
  }
  df <- n - (if (is.null(time)) 2 else 3)
  list(p = if (1 - rho^2 < 1e-15) 0 else 2 * pt(-abs(rho) * sqrt(df / (1 - rho^2)), df))
}

# Periods that may carry no claim, such as those from a change of definition on, are left out. The sentence rests on
# the columns without the touched periods and gives their p; a period that is left out still takes its time.
dose_response <- function(code, data, place, dose) {
  response <- ifelse(data$excluded[place], NA, data$shown[place])
  kept <- !is.na(response)
  clean <- kept & !data$touched[place]
  id <- paste0("dose/", code, "/")
  rank_correlation(paste0(id, "all/"), dose[kept], response[kept])
  plain <- rank_correlation(paste0(id, "untouched/"), dose[clean], response[clean])
  rest <- rank_correlation(paste0(id, "without-trend/"), dose[clean], response[clean], time = place[clean])
  if (is.null(plain)) return(invisible())
  report(paste0(id, "untouched/p"), plain$p)
  if (!is.null(rest)) report(paste0(id, "without-trend/p"), rest$p)
}

# The primary measures and those counted by the week, or all where none is primary.
weekly <- measures$calendar == "FRIDAY_WEEK"
chosen <- if (any(primary)) results[primary | weekly] else results
if (recorded_together) {
  for (code in names(chosen)) {
    data <- chosen[[code]]$data
    spans <- data$expected$trial
    place <- match(paste(spans$from, spans$to), paste(data$spans$from, data$spans$to))
    dose_response(code, data, place, if (nrow(spans) == 0) numeric(0) else together_in(spans)[, 1])
  }
}

# The public has the hours of whole weeks alone; with one of them or one value withheld nothing is said.
if (!is.null(weeks_open) && nrow(weeks_open) > 0 && all(weeks_open[["person-hours"]] != "*")) {
  for (code in names(chosen)) {
    data <- chosen[[code]]$data
    if (data$measure$calendar != "FRIDAY_WEEK" || any(data$withheld)) next
    place <- match(paste(weeks_open$from, weeks_open$to), paste(data$spans$from, data$spans$to))
    dose_response(code, data, place, number(weeks_open[["person-hours"]]))
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# 11. Money
# ---------------------------------------------------------------------------------------------------------------------

# What a pound in a later year is worth now: 3.5 % a year for 30 years, 3 % to year 75, 2.5 % beyond (Green Book).
discount <- function(year) {
  1 / (1.035^pmin(year, 30) * 1.03^pmax(0, pmin(year, 75) - 30) * 1.025^pmax(0, year - 75))
}

if (nrow(ledger) > 0) {
  lines <- data.frame(code = ledger$code, side = ledger$side, kind = ledger$kind, low = number(ledger$low),
    best = number(ledger$best), high = number(ledger$high))
  optimism <- number(ledger[["optimism-bias"]])
  cost <- ledger$side == "COST"
  # Pounds now for a pound of the line: costs are raised and benefits lowered by the optimism.
  lines$now <- discount(number(ledger$year)) * ifelse(cost, 1 + optimism, 1 - optimism)
  # A benefit that rests on a measure whose change was not shown may be nothing at all.
  shown <- vapply(ledger$measure, function(code) {
    code %in% names(results) && results[[code]]$verdict == "changed"
  }, TRUE)
  uncertain <- !cost & ledger$measure != "" & !shown
  lines$low <- ifelse(uncertain, pmin(0, lines$low), lines$low)
  for (i in seq_len(nrow(lines))) report(paste0("money/line/", lines$code[i], "/low"), lines$low[i])

  for (kind in c("CASH", "NON_CASH", "QUALITY")) for (side in c("COST", "BENEFIT")) {
    own <- lines[lines$kind == kind & lines$side == side, ]
    if (nrow(own) == 0) next
    for (part in c("low", "best", "high")) {
      report(sprintf("money/total/%s/%s/%s", kind, side, part), sum(own$now * own[[part]]))
    }
  }

  # Benefits for each pound of cost, apart by kind.
  for (kind in c("CASH", "NON_CASH", "QUALITY")) {
    own <- lines[lines$kind == kind, ]
    if (nrow(own) == 0) next
    sum_of <- function(side, part) sum((own$now * own[[part]])[own$side == side])
    if (!any(own$side == "BENEFIT") || !(sum_of("COST", "best") > 0)) next
    report(sprintf("ratio/%s/n", kind), nrow(own))
    report(sprintf("ratio/%s/best", kind), sum_of("BENEFIT", "best") / sum_of("COST", "best"))
    report(sprintf("ratio/%s/low", kind), sum_of("BENEFIT", "low") / sum_of("COST", "high"))
    report(sprintf("ratio/%s/high", kind),
      if (sum_of("COST", "low") > 0) sum_of("BENEFIT", "high") / sum_of("COST", "low") else Inf)
  }

  # What falls to each organisation of the plan.
  for (organisation in plan_organisations$organisation) {
    for (kind in c("CASH", "NON_CASH", "QUALITY")) for (side in c("COST", "BENEFIT")) {
      own <- lines[ledger$organisation == organisation & lines$kind == kind & lines$side == side, ]
      if (nrow(own) == 0) next
      for (part in c("low", "high")) {
        report(sprintf("money/of/%s/%s/%s/%s", organisation, kind, side, part), sum(own$now * own[[part]]))
      }
    }
  }

  for (kind in c("CASH", "NON_CASH")) {
    own <- lines[lines$kind == kind, ]
    if (length(unique(own$side)) < 2) next
    # The balance is a straight line in each code: pounds now for each pound, costs negative.
    codes <- sort(unique(own$code), method = "radix")
    weight <- vapply(codes, function(code) sum((own$now * ifelse(own$side == "COST", -1, 1))[own$code == code]), 0)
    last <- function(part) vapply(codes, function(code) tail(own[[part]][own$code == code], 1), 0)
    low <- last("low")
    best <- last("best")
    high <- last("high")
    balance <- sum(weight * best)
    report(sprintf("money/matters/%s/all-best", kind), balance)
    at_low <- balance + weight * (low - best)
    at_high <- balance + weight * (high - best)
    for (i in head(order(-abs(at_high - at_low), codes, method = "radix"), 8)) {
      id <- sprintf("money/matters/%s/%s/", kind, codes[i])
      report(paste0(id, "low"), at_low[i][[1]])
      report(paste0(id, "high"), at_high[i][[1]])
      if (weight[i] != 0) {
        zero <- best[i] - balance / weight[i]
        if (zero >= 0) report(paste0(id, "zero"), zero[[1]])
      }
    }

    # Drawn at random: R's own generator, so the numbers agree within the standard errors of both runs.
    drawn <- which(high > low)
    if (length(drawn) == 0) next
    RNGkind("Mersenne-Twister", "Inversion", "Rejection")
    set.seed(abs(as.numeric(plan$seed)) %% 2147483647)
    draws <- 10000
    value <- rep(balance, draws)
    for (i in drawn) {
      u <- runif(draws)
      width <- high[i] - low[i]
      turn <- (best[i] - low[i]) / width
      triangle <- ifelse(u < turn, low[i] + sqrt(u * width * (best[i] - low[i])),
        high[i] - sqrt((1 - u) * width * (high[i] - best[i])))
      value <- value + weight[i] * (triangle - best[i])
    }
    # Standard error of the difference of two runs. That of a quantile from the draws around it.
    error_of_share <- function(p) sqrt(2 * max(p * (1 - p), 1 / draws) / draws)
    error_of_quantile <- function(q) {
      around <- quantile(value, q + c(-1, 1) * sqrt(q * (1 - q) / draws), names = FALSE)
      sqrt(2) * diff(around) / 2
    }
    above <- mean(value > 0)
    id <- sprintf("money/drawn/%s/", kind)
    report(paste0(id, "above-zero"), above, error_of_share(above))
    report(paste0(id, "p10"), quantile(value, 0.1, names = FALSE), error_of_quantile(0.1))
    report(paste0(id, "p90"), quantile(value, 0.9, names = FALSE), error_of_quantile(0.9))
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# 12. Comparison with what was printed. Nothing above has seen it.
# ---------------------------------------------------------------------------------------------------------------------

printed_file <- file.path(here, "printed.csv")
printed <- read_table(printed_file)
withheld <- printed$kind == "withheld"
wrong <- character(0)
disagree <- function(...) wrong <<- c(wrong, paste0("DISAGREES ", ...))

# Whether the text that the reader sees says the value, at the precision with which it is printed. A share is said in per
# cent; a ratio is said as a change, with a sign or with a word of which way.
says <- function(row, value) {
  text <- row$printed
  if (row$kind == "word") return(identical(enc2utf8(text), enc2utf8(row$value)))
  pounds <- grepl("\u00a3", text, fixed = TRUE)
  if (pounds != (startsWith(row$id, "money/") && !endsWith(row$id, "above-zero"))) return(FALSE)
  for (sign in list(c("\u2212", "-"), c("\u00a0", " "), c("\u00a3", ""), c(",", ""))) {
    text <- gsub(sign[1], sign[2], text, fixed = TRUE)
  }
  if (text == "no upper limit" || startsWith(text, "any number of times")) return(value == Inf)
  if (text == "no lower limit") return(value == -Inf)
  if (text == "no change") return(abs(value - 1) <= 0.005 + 1e-9)
  if (startsWith(text, "<")) return(value < as.numeric(substring(text, 2)))
  parts <- regmatches(text, regexec("^([+-]?)([0-9]+)([.]([0-9]+))?( ?%)?( [a-z ]+)?$", text))[[1]]
  if (length(parts) == 0) return(FALSE)
  seen <- as.numeric(paste0(parts[2], parts[3], parts[4]))
  if (grepl("fewer|lower|shorter", parts[7])) seen <- -seen
  unit <- 10^-nchar(parts[5])
  near <- function(number, unit) isTRUE(abs(number - value) <= unit / 2 + 1e-9 * max(1, abs(value)))
  if (parts[6] == "") return(near(seen, unit))
  change <- parts[2] != "" || parts[7] != ""
  if (change || seen == 0) near(1 + seen / 100, unit / 100) || (!change && near(0, unit / 100))
  else near(seen / 100, unit / 100)
}

agrees <- function(row) {
  own <- found[[row$id]]
  if (is.null(own)) {
    disagree(row$id, ": printed ", row$value, " (", row$where, "), not worked out from the data")
    return(FALSE)
  }
  if (row$kind == "word") {
    ok <- identical(enc2utf8(as.character(own$value)), enc2utf8(row$value))
  } else if (!is.numeric(own$value)) {
    ok <- FALSE
  } else {
    value <- as.numeric(row$value)
    tolerance <- as.numeric(row$tolerance)
    if (row$kind == "drawn") tolerance <- tolerance * own$error
    ok <- isTRUE(own$value == value) || isTRUE(abs(own$value - value) <= tolerance)
  }
  if (!ok) {
    again <- if (is.numeric(own$value)) format(own$value, digits = 12) else own$value
    disagree(row$id, ": printed ", row$value, " (", row$where, "), worked out ", again)
    return(FALSE)
  }
  seen <- says(row, number(row$value))
  if (!isTRUE(seen)) disagree(row$id, ": the reader sees ", row$printed, " (", row$where, "), and it is ", row$value)
  isTRUE(seen)
}

compared <- printed[!withheld, , drop = FALSE]
right <- vapply(seq_len(nrow(compared)), function(i) agrees(as.list(compared[i, ])), TRUE)
groups <- sub("\\*$", "", printed$id[withheld & grepl("*", printed$id, fixed = TRUE)])
surplus <- setdiff(names(found), printed$id)
surplus <- surplus[!vapply(surplus, function(id) any(startsWith(id, groups)), TRUE)]
for (id in surplus) {
  disagree(id, ": worked out ", format(found[[id]]$value), ", and printed nowhere")
}

cat(sprintf("Data frozen with hash %s\n", plan[["hash-of-the-frozen-data"]]))
cat(sprintf("%s\n", R.version.string))
if (length(wrong) > 0) cat(paste0(wrong, "\n"), sep = "")
if (any(withheld)) {
  cat("\nNOT RECOMPUTED, because what they rest on is withheld from this version:\n")
  for (remark in unique(printed$remark[withheld])) {
    ids <- printed$id[withheld & printed$remark == remark]
    cat(sprintf("  %d numbers: %s\n", length(ids), remark))
    cat(paste0("    ", ids, "\n"), sep = "")
  }
}
cat("\nBy section, numbers that agree of numbers compared:\n")
place <- sub(",.*", "", compared$where)
for (section in unique(place)) cat(sprintf("  %-28s %d of %d\n", section, sum(right[place == section]), sum(place == section)))
cat(sprintf("NOT RECOMPUTED %d\n", sum(withheld)))
extra <- length(surplus)
cat(sprintf("%d disagreements\n", length(wrong)))
hash <- digest::digest(file = printed_file, algo = "sha256")
cat(sprintf("AGREED %d of %d %s\n", sum(right) - min(extra, sum(right)), nrow(compared), hash))
quit(status = if (length(wrong) == 0) 0 else 1)
