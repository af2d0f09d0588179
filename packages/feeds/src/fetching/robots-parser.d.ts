/** The package's own declaration promises a default export, which its CommonJS module does not have. */
declare module 'robots-parser' {
  function robotsParser(url: string, robotstxt: string): robotsParser.Robot;
  namespace robotsParser {
    interface Robot {
      /** Undefined for a URL of another site. */
      isAllowed(url: string, ua?: string): boolean | undefined;
    }
  }
  export = robotsParser;
}
