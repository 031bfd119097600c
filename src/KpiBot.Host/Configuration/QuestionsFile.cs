using KpiBot.Channels.Terminal.Questions;
using KpiBot.Core.Kpis;

namespace KpiBot.Host.Configuration;

/// <summary>The company's own questions: <c>config/questions.yaml</c>.</summary>
internal static class QuestionsFile
{
    /// <summary>None where there is no file.</summary>
    /// <exception cref="UserFacingException">The file has faults, each cited by line.</exception>
    public static IReadOnlyList<AskedQuestion> Read(DataFolder data)
    {
        if (!File.Exists(data.QuestionsFile))
            return [];
        switch (QuestionsReader.Read(new DefinitionFile(Path.GetFileName(data.QuestionsFile), File.ReadAllText(data.QuestionsFile))))
        {
            case QuestionsReading.Valid valid:
                return valid.Questions;
            case QuestionsReading.Invalid invalid:
                throw new UserFacingException($"The questions in {data.QuestionsFile} have {invalid.Faults.Count} fault(s):\n{string.Join('\n', invalid.Faults)}");
            case var other:
                throw new System.Diagnostics.UnreachableException(other.GetType().Name);
        }
    }
}
