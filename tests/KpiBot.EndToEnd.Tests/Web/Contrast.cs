namespace KpiBot.EndToEnd.Tests.Web;

/// <summary>WCAG's contrast of text, measured in the browser as it paints.</summary>
internal static class Contrast
{
    /// <summary>Texts under level AA (4.5, or 3 where they are large), each with its contrast.</summary>
    public const string FaintTexts = """
        () => {
          const numbers = color => (color.match(/[\d.]+/g) ?? []).map(Number);
          const luminance = color => {
            const [r, g, b] = numbers(color).slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const background = element => {
            for (let at = element; at; at = at.parentElement) {
              const color = getComputedStyle(at).backgroundColor;
              if (numbers(color)[3] !== 0 && color !== 'transparent')
                return color;
            }
            return 'rgb(255, 255, 255)';
          };
          const faint = [];
          for (const element of document.querySelectorAll('body *')) {
            const own = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
            if (!own || !element.checkVisibility() || element.closest('title, desc, script'))
              continue;
            const style = getComputedStyle(element);
            const ink = element instanceof SVGElement ? style.fill : style.color;
            const [a, b] = [luminance(ink), luminance(background(element))].sort((x, y) => y - x);
            const contrast = (a + 0.05) / (b + 0.05);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
            if (contrast < (isLarge ? 3 : 4.5))
              faint.push(`${element.tagName}.${element.getAttribute('class')} ${contrast.toFixed(2)}: ${element.textContent.trim().slice(0, 40)}`);
          }
          return faint;
        }
        """;
}
