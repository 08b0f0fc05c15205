// NodaMoney's register of currencies is one for the whole process, and tests change it.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
