# What good statisticians would fit to the same reports: for each kind of cell a mixed model of log pay by lme4, with an
# intercept for each value and for each pair of values, and a main-effects quantile regression by quantreg.
# Reads FOLDER/reports.csv (log, back, one column a dimension), FOLDER/cells.csv (kind, then the dimensions; empty where
# open), writes FOLDER/rivals.csv: for each cell mixed p10, p50, p90, the variance of its p50, and quantile p10, p50, p90.
suppressMessages({ library(lme4); library(quantreg) })
folder <- commandArgs(trailingOnly = TRUE)[1]
reports <- read.csv(file.path(folder, "reports.csv"), colClasses = "character")
cells <- read.csv(file.path(folder, "cells.csv"), colClasses = "character")
reports$log <- as.numeric(reports$log); reports$back <- as.numeric(reports$back)
moving <- length(unique(round(reports$back, 1))) > 2
shares <- c(0.1, 0.5, 0.9)
result <- matrix(NA_real_, nrow(cells), 7)

mixed <- function(data, new, terms) {
  pairs <- if (length(terms) > 1) combn(terms, 2, paste, collapse = ":") else character()
  formula <- reformulate(c(if (moving) c("back", if (max(data$back) > 3) "I(back^2)"), sprintf("(1 | %s)", c(terms, pairs))), "log")
  fit <- function(rows) suppressMessages(suppressWarnings(
    lmer(formula, rows, control = lmerControl(calc.derivs = FALSE, check.conv.singular = "ignore"))))
  first <- fit(data)
  away <- residuals(first)
  kept <- abs(away - median(away)) <= 4 * mad(away)
  if (mean(kept) < 0.98) first <- fit(data[kept, ]) # gross errors
  middle <- predict(first, new, allow.new.levels = TRUE)
  ends <- quantile(residuals(first), shares)
  # Variance of fixed and random effects together: of what a coder is told about a value neither is known alone.
  x <- getME(first, "X"); z <- t(getME(first, "Zt"))
  theta <- pmax(rep(getME(first, "theta"), sapply(getME(first, "Ztlist"), nrow)), 1e-4)
  design <- cbind(Matrix(x, sparse = TRUE), z)
  system <- crossprod(design) + Diagonal(x = c(rep(1e-8, ncol(x)), 1 / theta^2))
  levels <- lapply(getME(first, "flist")[names(getME(first, "cnms"))], levels)
  sizes <- sapply(levels, length)
  starts <- ncol(x) + cumsum(c(0, sizes))[seq_along(sizes)]
  asked <- Matrix(0, nrow(new), ncol(design), sparse = TRUE)
  asked[, seq_len(ncol(x))] <- model.matrix(nobars(formula(first))[-2], new)
  unseen <- numeric(nrow(new))
  for (index in seq_along(levels)) {
    key <- do.call(paste, c(new[strsplit(names(levels)[index], ":")[[1]]], sep = ":"))
    column <- match(key, levels[[index]])
    seen <- which(!is.na(column))
    asked[cbind(seen, starts[index] + column[seen])] <- 1
    unseen[is.na(column)] <- unseen[is.na(column)] + getME(first, "theta")[index]^2
  }
  variance <- sigma(first)^2 * (unseen + colSums(t(asked) * solve(system, t(asked))))
  cbind(middle + ends[1], middle + ends[2], middle + ends[3], variance)
}

for (kind in unique(cells$kind)) {
  terms <- strsplit(kind, "&")[[1]]
  at <- which(cells$kind == kind)
  data <- reports[c("log", "back", terms)]
  for (term in terms) data[[term]] <- factor(data[[term]])
  new <- cells[at, terms, drop = FALSE]
  new$back <- 0
  for (term in terms) new[[term]] <- factor(new[[term]], levels = levels(data[[term]]))
  result[at, 1:4] <- tryCatch(mixed(data, new, terms), error = function(e) NA_real_)
  usable <- terms[sapply(terms, function(term) nlevels(data[[term]]) > 1)]
  formula <- reformulate(c(if (moving) "back", usable), "log")
  design <- model.matrix(formula, data)
  asked <- model.matrix(formula[-2], new)
  for (index in 1:3) {
    result[at, 4 + index] <- tryCatch({
      beta <- suppressWarnings(rq.fit.fnb(design, data$log, tau = shares[index])$coefficients)
      as.numeric(asked %*% beta)
    }, error = function(e) NA_real_)
  }
}
write.table(result, file.path(folder, "rivals.csv"), sep = ",", row.names = FALSE, col.names = FALSE, na = "")
