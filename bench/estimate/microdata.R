# Real pay of real people, as Debian packages ship it, mapped onto the survey's dimensions: writes FOLDER/NAME.csv with
# pay (dollars a year) and one column a dimension.
folder <- commandArgs(trailingOnly = TRUE)[1]
banded <- function(x, breaks, names) names[as.integer(cut(x, breaks, right = FALSE))]
yearly <- function(x) round(x * 50000 / median(x))
experience <- c("0-2", "3-5", "6-9", "10-19", "20+")
places <- c("TX", "CA", "NY", "FL")

# Statistics Canada, Survey of Labour and Income Dynamics, Ontario 1994 (carData).
data(SLID, package = "carData")
slid <- na.omit(SLID)
write.csv(data.frame(
  pay = yearly(slid$wages),
  experience = banded(slid$age, c(0, 25, 35, 45, 55, Inf), experience),
  specialty = banded(slid$education, c(0, 10, 12, 13, 15, 17, Inf), c("general", "surgical", "oncology", "cardiology", "radiology", "pathology")),
  setting = c(English = "hospital", French = "insurance", Other = "government")[as.character(slid$language)],
  arrangement = c(Female = "remote", Male = "on_site")[as.character(slid$sex)]
), file.path(folder, "slid.csv"), row.names = FALSE)

# US Census Bureau, Current Population Survey, March 1988: men's weekly wages (AER).
data(CPS1988, package = "AER")
write.csv(with(CPS1988, data.frame(
  pay = yearly(wage),
  state = places[as.integer(region)],
  experience = banded(experience, c(-Inf, 5, 10, 20, 30, Inf), c("0-2", "3-5", "6-9", "10-19", "20+")),
  specialty = banded(education, c(-Inf, 8, 11, 12, 13, 14, 16, 17, Inf), c("general", "surgical", "oncology", "cardiology", "radiology", "pathology", "obgyn", "dermatology")),
  setting = c(no = "physician_office", yes = "hospital")[as.character(smsa)],
  arrangement = c(cauc = "on_site", afam = "remote")[as.character(ethnicity)],
  employment = c(no = "full_time", yes = "part_time")[as.character(parttime)]
)), file.path(folder, "cps1988.csv"), row.names = FALSE)

# The same survey of 2004: hourly earnings of graduates (AER).
data(CPSSW8, package = "AER")
write.csv(with(CPSSW8, data.frame(
  pay = yearly(earnings),
  state = places[as.integer(factor(region))],
  experience = banded(age, c(-Inf, 30, 36, 44, 52, Inf), c("0-2", "3-5", "6-9", "10-19", "20+")),
  specialty = banded(education, c(-Inf, 10, 12, 13, 14, 16, 18, 20, Inf), c("general", "surgical", "oncology", "cardiology", "radiology", "pathology", "obgyn", "dermatology")),
  arrangement = c(female = "remote", male = "on_site")[as.character(gender)]
)), file.path(folder, "cpssw8.csv"), row.names = FALSE)
